const task = (name, ms) =>
  new Promise((resolve) => {
    console.log('start', name);
    setTimeout(() => {
      console.log('end', name);
      resolve(name);
    }, ms);
  });

(async () => {
  const slow = task('slow', 40);
  const quick = task('quick', 10);
  console.log('got', await slow);
  console.log('got', await quick);
})();
