// any takes the first fulfilment; without one it rejects with all reasons in input order.
const fail = (name, ms) => new Promise((_, reject) => setTimeout(reject, ms, new Error(name)));
Promise.any([fail('slow', 20), fail('fast', 10)]).catch((e) => {
  console.log(e.constructor.name, e.message, e.errors.map((x) => x.message));
});
Promise.any([fail('x', 5), Promise.resolve('good')]).then((v) => console.log(v));
Promise.any([]).catch((e) => console.log('empty:', e.errors.length, e instanceof AggregateError));

// expect: empty: 0 true
// expect: good
// expect: AggregateError All promises were rejected [ 'slow', 'fast' ]
