// @request GET /board/7 every 10ms x 2 at 0ms
// A server that awaits 50, 60 and 40 ms in turn: each answer takes 150 ms.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const data = service('data', { person: '50ms', orders: '60ms', unread: '40ms' });
require('http').createServer(async (request, response) => {
  const since = at();
  await data.person(7);
  await data.orders(7);
  await data.unread(7);
  console.log(request.url, 'took', at() - since);
  response.end('{}');
}).listen(8080);
setTimeout(() => process.exit(), 400);

// expect: /board/7 took 150
// expect: /board/7 took 150
