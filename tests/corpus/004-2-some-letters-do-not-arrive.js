// AllSettled for a mailing: how many arrived, and which did not.
// node: skip the world is simulated
const post = service('post', { send: { latency: 20, fails: (to) => to === 'b' && 'unknown address', result: true } });
const people = ['a', 'b', 'c'];
Promise.allSettled(people.map((to) => post.send(to, 'hello'))).then((results) => {
  const failed = results.flatMap((result, i) => (result.status === 'rejected' ? [`${people[i]}: ${result.reason.message}`] : []));
  console.log(results.length - failed.length, 'sent;', failed);
});

// expect: 2 sent; [ 'b: unknown address' ]
