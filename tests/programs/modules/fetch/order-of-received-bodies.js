// What has come from the network is read in Node by way of a Readable, whose end is a tick: where the continuation of
// each method comes among chains of jobs that later ticks begin. Measured in Node 20 against a server.
// @io fetch * 5ms -> {"a":1}
// node: skip the network is simulated
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function place(label, read) {
  const response = await fetch('http://host/');
  await wait(10);
  const log = [];
  const read_ = read(response).catch(() => {});
  read_.then(() => log.push('done'));
  const chain = (number, count) => {
    log.push(`${number}:${count}`);
    if (count < 25) queueMicrotask(() => chain(number, count + 1));
  };
  const tick = (number) => process.nextTick(() => queueMicrotask(() => chain(number, 1)));
  let ticks = 0;
  const step = () => {
    tick(++ticks);
    if (ticks < 14) queueMicrotask(step);
  };
  tick(0);
  queueMicrotask(step);
  await read_;
  await wait(5);
  const at = log.indexOf('done');
  console.log(label, 'after', log[at - 1], 'before', log[at + 1]);
}
(async () => {
  for (const method of ['text', 'json', 'arrayBuffer', 'blob']) await place(method, (response) => response[method]());
  await place('formData', (response) => response.formData());
  await place('clone', (response) => response.clone().text());
  await place('read', (response) => response.body.getReader().read());
  await place('two reads', async (response) => {
    const reader = response.body.getReader();
    await reader.read();
    await reader.read();
  });
  await place('for await', async (response) => { for await (const chunk of response.body); });
  await place('text twice', async (response) => {
    await response.text();
    await response.text();
  });
  const response = await fetch('http://host/');
  await wait(10);
  let jobs = 0, isRead = false;
  response.body.getReader().read().then(() => { isRead = true; });
  for (; !isRead; ++jobs) await null;
  console.log('read after', jobs, 'jobs');
})();
// expect: text after 14:8 before 0:9
// expect: json after 14:8 before 0:9
// expect: arrayBuffer after 14:8 before 0:9
// expect: blob after 14:8 before 0:9
// expect: formData after 14:8 before 0:9
// expect: clone after 0:9 before 1:9
// expect: read after undefined before 0:1
// expect: two reads after 14:4 before 0:5
// expect: for await after 0:5 before 1:5
// expect: text twice after 14:10 before 0:11
// expect: read after 3 jobs
