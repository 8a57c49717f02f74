// for-of asks for the iterator once, reads next once, and closes on break, return and throw but not at the end.
const iterable = {
  get [Symbol.iterator]() {
    console.log('get iterator');
    return () => {
      let i = 0;
      return {
        get next() {
          console.log('get next');
          return () => ({ get done() { console.log('done'); return i >= 2; }, get value() { console.log('value'); return i++; } });
        },
        return() { console.log('return'); return {}; },
      };
    };
  },
};
for (const x of iterable) console.log('body', x);
for (const x of iterable) break;
try {
  for (const x of iterable) throw new Error('thrown');
} catch (e) {
  console.log(e.message);
}
(() => { for (const x of iterable) return; })();

// expect: get iterator
// expect: get next
// expect: done
// expect: value
// expect: body 0
// expect: done
// expect: value
// expect: body 1
// expect: done
// expect: get iterator
// expect: get next
// expect: done
// expect: value
// expect: return
// expect: get iterator
// expect: get next
// expect: done
// expect: value
// expect: return
// expect: thrown
// expect: get iterator
// expect: get next
// expect: done
// expect: value
// expect: return
