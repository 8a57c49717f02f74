// A blocked thread keeps everyone waiting
setTimeout(() => console.log('I was due at 10 ms'), 10);
Promise.resolve().then(() => console.log('even I wait'));

console.log('busy...');
const until = Date.now() + 50;
while (Date.now() < until) {
  // nothing else can run here
}
console.log('free again');
