// any() waits for a success and collects the failures until then.
const after = (ms, value, fails) => new Promise((resolve, reject) => setTimeout(fails ? reject : resolve, ms, value));
Promise.any([after(5, new Error('mirror 1'), true), after(30, 'mirror 2'), after(60, 'mirror 3')]).then(console.log);
Promise.any([after(5, 'a', true), after(10, 'b', true)]).catch((e) => console.log(e.name, e.message, e.errors));

// expect: AggregateError All promises were rejected [ 'a', 'b' ]
// expect: mirror 2
