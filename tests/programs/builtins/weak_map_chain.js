// Each value is the key of the next: a collection must not look through the whole map for each of them.
const map = new WeakMap();
const head = {};
let key = head;
for (let i = 0; i < 50000; i++) {
  const next = {};
  map.set(key, next);
  key = next;
}
let garbage = [];
for (let i = 0; i < 200; i++) garbage = new Array(10000).fill({ i });
let length = 0;
for (key = head; key; key = map.get(key)) length++;
console.log(length, garbage.length);
