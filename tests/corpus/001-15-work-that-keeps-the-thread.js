// @request GET /search
// @request GET /health every 100ms x 3 at 50ms
// 400 ms of computing: every other request waits for it.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
require('http').createServer((request, response) => {
  if (request.url === '/search') block(400);
  console.log(at(), request.url);
  response.end();
}).listen(8080);
setTimeout(() => process.exit(), 600);

// expect: 400 /search
// expect: 400 /health
// expect: 400 /health
// expect: 400 /health
