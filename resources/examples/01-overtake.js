// A microtask overtakes a timer
// @io fetch /cart/* 50ms -> {"total": 42}
async function checkout(id) {
  const response = await fetch(`/cart/${id}`);
  return (await response.json()).total;
}
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('micro'));
checkout(7).then(total => console.log('paid', total));
console.log('end');
