// @stub findMember 200ms -> "late"
// @stub ping 20ms -> "quick"
// Promise.race with a timer: the slow call is given up after 80 ms, and runs on.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
function within(promise, ms) {
  const alarm = new Promise((_, reject) => setTimeout(() => reject(new Error(`nothing after ${ms} ms`)), ms));
  return Promise.race([promise, alarm]);
}
within(ping(), 80).then((value) => console.log(at(), value));
const slow = findMember('m1');
within(slow, 80).catch((error) => console.log(at(), error.message));
slow.then((value) => console.log(at(), value, 'all the same'));

// expect: 20 quick
// expect: 80 nothing after 80 ms
// expect: 200 late all the same
