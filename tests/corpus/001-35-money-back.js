// A checkout in three steps; when the last fails, what was charged is given back.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const shop = service('shop', {
  basket: { latency: 10, result: { total: 30 } }, charge: { latency: 50, result: 'charge-1' },
  order: { latency: 20, fails: 'out of stock' }, refund: { latency: 50, result: true },
});
async function checkout() {
  const { total } = await shop.basket(1);
  const charge = await shop.charge(total);
  try {
    return await shop.order(charge);
  } catch (error) {
    await shop.refund(charge).catch((problem) => console.log('refund failed:', problem.message));
    console.log(at(), charge, 'refunded');
    throw error;
  }
}
checkout().catch((error) => console.log(at(), error.message));

// expect: 130 charge-1 refunded
// expect: 130 out of stock
