// @request GET /search
// @request GET /health every 100ms x 3 at 50ms
// The same in pieces with setImmediate between them: others get their turn.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
require('http').createServer(async (request, response) => {
  for (let piece = 0; request.url === '/search' && piece < 20; piece++) {
    block(20);
    await new Promise((resolve) => setImmediate(resolve));
  }
  console.log(Math.floor(at() / 20) * 20, request.url);
  response.end();
}).listen(8080);
setTimeout(() => process.exit(), 600);

// expect: 60 /health
// expect: 160 /health
// expect: 260 /health
// expect: 400 /search
