const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

[30, 10].forEach(async (ms) => {
  await sleep(ms);
  console.log('slept', ms);
});
console.log('after forEach');
