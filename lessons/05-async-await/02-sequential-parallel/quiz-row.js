const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

(async () => {
  for (let i = 0; i < 3; i += 1) await sleep(20);
  console.log('done');
})();
