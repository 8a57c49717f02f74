// A callback that is sometimes early
// See the second call overtake the line below it: the value was in the cache.
const cache = new Map();

function load(key, callback) {
  if (cache.has(key)) return callback(cache.get(key)); // at once
  setTimeout(() => {
    cache.set(key, key.toUpperCase());
    callback(cache.get(key)); // later
  }, 10);
}

load('a', (value) => {
  console.log('1', value);
  load('a', (again) => console.log('2', again));
  console.log('3 after the second call');
});
console.log('0 after the first call');
