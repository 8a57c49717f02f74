// @request GET /old
// @request GET /new at 10ms
// @request GET /hangs at 20ms
// A route with callbacks, one with await and try, and one that forgets the try: its request hangs.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const db = service('db', { person: { latency: 5, callback: true, result: 'Ada' }, bills: { latency: 5, fails: 'locked' } });
const routes = {
  '/old': (response) => db.person(1, (error, person) => response.end(error ? 'error' : person)),
  '/new': async (response) => { try { response.end(await db.bills(1)); } catch (error) { response.statusCode = 500; response.end(error.message); } },
  '/hangs': async (response) => { response.end(await db.bills(1)); },
};
process.on('unhandledRejection', (error) => console.log(at(), 'unhandled:', error.message));
require('http').createServer((request, response) => {
  response.on('finish', () => console.log(at(), request.url, response.statusCode));
  routes[request.url](response);
}).listen(8080);
setTimeout(() => process.exit(), 100);

// expect: 5 /old 200
// expect: 15 /new 500
// expect: 25 unhandled: locked
