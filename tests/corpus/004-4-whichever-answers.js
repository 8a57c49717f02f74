// Promise.any: the cache if it answers, else the database; an AggregateError when neither does.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const cache = service('cache', { get: { latency: 2, fails: { times: 1, message: 'miss' }, result: '{"from": "cache"}' } });
const db = service('db', { find: { latency: 20, fails: (id) => id === 0 && 'none', result: { from: 'db' } } });
const find = (id) => Promise.any([cache.get(`task:${id}`).then(JSON.parse), db.find(id)]);
(async () => {
  console.log(await find(1), at());
  console.log(await find(1), at());
  await Promise.any([Promise.reject(new Error('a')), db.find(0)])
    .catch((error) => console.log(error.constructor.name, error.errors.map(({ message }) => message)));
})();

// expect: { from: 'db' } 20
// expect: { from: 'cache' } 22
// expect: AggregateError [ 'a', 'none' ]
