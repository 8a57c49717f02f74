const fetchPart = (name) => new Promise((resolve) => setTimeout(resolve, 50, name));

async function show() {
  const user = await fetchPart('user');
  const orders = await fetchPart('orders');
  console.log(user, orders);
}

show();
