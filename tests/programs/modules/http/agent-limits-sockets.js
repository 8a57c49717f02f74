// An agent with one socket sends its requests one after the other.
const http = require('http');
const agent = new http.Agent({ maxSockets: 1, keepAlive: true });
let active = 0, most = 0, left = 3;
const server = http.createServer((request, response) => {
  most = Math.max(most, ++active);
  setTimeout(() => {
    --active;
    response.end(request.url);
  }, 10);
});
server.listen(0, () => {
  const { port } = server.address();
  for (let i = 1; i <= 3; ++i) {
    http.get({ port, path: `/${i}`, agent }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (text) => console.log(text));
      response.on('end', () => {
        console.log('end', i);
        if (--left > 0) return;
        console.log('at most', most);
        agent.destroy();
        server.close(() => console.log('closed'));
      });
    });
  }
  console.log(Object.keys(agent.sockets).length, Object.values(agent.requests)[0].length);
});
console.log(agent.maxSockets, agent.keepAlive, agent.defaultPort, agent.protocol, agent.getName({ host: 'h', port: 1 }));
console.log(http.globalAgent instanceof http.Agent, http.globalAgent.maxSockets, http.globalAgent.keepAlive);
