// A microtask overtakes a timer
// See the callback of line 9 run first, although the timer was set before it.
// @io fetch /cart/* 50ms -> {"total": 42}
async function checkout(id) {
  const response = await fetch(`/cart/${id}`);
  return (await response.json()).total;
}
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('micro'));
checkout(7).then(total => console.log('paid', total));
console.log('end');
