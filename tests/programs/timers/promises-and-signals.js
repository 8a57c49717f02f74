const timers = require('timers/promises');
(async () => {
  console.log(await timers.setTimeout(2, 'value'), await timers.setImmediate('immediate'));
  await timers.setTimeout(50, null, { signal: AbortSignal.timeout(3) }).catch((error) => console.log(error.name, error.code, error.cause.name));
  await timers.setTimeout(1, null, { signal: AbortSignal.abort('at once') }).catch((error) => console.log(error.name, error.cause));
  let rounds = 0;
  for await (const value of timers.setInterval(2, 'round')) {
    console.log(value, ++rounds);
    if (rounds === 3) break;
  }
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 6);
  try {
    for await (const value of timers.setInterval(4, 'until abort', { signal: controller.signal })) console.log(value);
  } catch (error) {
    console.log(error.name);
  }
  await timers.scheduler.wait(2);
  await timers.scheduler.yield();
  console.log('done');
  for (const wrong of [() => timers.setTimeout('x'), () => timers.setTimeout(1, 1, { signal: 1 }), () => timers.setImmediate(1, 1)])
    await wrong().catch((error) => console.log(error.code));
})();
process.nextTick(() => console.log('tick'));
