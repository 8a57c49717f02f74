// A deadline by Promise.race.
const wait = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));
function within(promise, ms, message = 'too slow') {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error(message)), ms))]);
}
(async () => {
  console.log(await within(wait(10, 'in time'), 60));
  await within(wait(300), 30, 'query took too long').catch((error) => console.log(error.message));
})();

// expect: in time
// expect: query took too long
