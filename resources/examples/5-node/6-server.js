// One thread, two requests
// See the quick request wait behind the one that computes.
const http = require('http');

const server = http.createServer((request, response) => {
  const began = performance.now();
  if (request.url === '/slow') while (performance.now() - began < 30);
  response.end(request.url);
});
server.listen(0, () => {
  const { port } = server.address();
  let open = 2;
  for (const path of ['/slow', '/quick'])
    http.get({ port, path }, (response) => {
      console.log(path, 'answered');
      response.resume();
      if (--open === 0) server.close();
    });
});
