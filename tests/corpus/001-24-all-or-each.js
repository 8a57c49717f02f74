// Promise.all ends with the first failure while the others run on; allSettled waits for each.
const later = (ms, value) => new Promise((resolve) => setTimeout(() => { console.log('ended:', value); resolve(value); }, ms));
const broken = () => new Promise((_, reject) => setTimeout(reject, 20, new Error('orders')));
(async () => {
  try {
    await Promise.all([later(10, 'people'), broken(), later(40, 'stock')]);
  } catch (error) {
    console.log('all:', error.message);
  }
  const each = await Promise.allSettled([later(60, 'people'), broken()]);
  console.log(each.map(({ status }) => status));
})();

// expect: ended: people
// expect: all: orders
// expect: ended: stock
// expect: ended: people
// expect: [ 'fulfilled', 'rejected' ]
