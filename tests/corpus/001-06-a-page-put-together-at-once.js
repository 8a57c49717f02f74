// @request GET /board/7
// The same at once, with a deadline of 100 ms and without what is missing then.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const data = service('data', {
  person: { latency: 50, result: 'Ada' }, orders: { latency: 60, fails: 'locked' }, unread: { latency: 900, result: 3 },
});
const within = (promise, ms) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, ms, new Error(`over ${ms} ms`)))]);
require('http').createServer(async (request, response) => {
  const since = at();
  const [person, orders, unread] = await Promise.allSettled(
    [data.person(7), data.orders(7), data.unread(7)].map((each) => within(each, 100)));
  if (person.status === 'rejected') return response.writeHead(500).end();
  const body = { person: person.value, orders: orders.value ?? [], unread: unread.value ?? 0 };
  console.log(body, orders.reason?.message, unread.reason?.message, 'took', at() - since);
  response.end(JSON.stringify(body));
}).listen(8080);
setTimeout(() => process.exit(), 300);

// expect: { person: 'Ada', orders: [], unread: 0 } locked over 100 ms took 100
