const fetchPart = (name) => new Promise((resolve) => setTimeout(resolve, 50, name));

async function show() {
  const [user, orders] = await Promise.all([fetchPart('user'), fetchPart('orders')]);
  console.log(user, orders);
}

show();
