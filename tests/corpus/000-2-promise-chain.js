// The same as a chain: each then waits for the promise of the one before.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const store = service('store', { pick: { latency: 5, result: (table, key) => [{ table, key }] } });
const memberWithNotes = (key) => store.pick('members', key)
  .then(([member]) => member)
  .then((member) => store.pick('notes', member.key).then((notes) => ({ ...member, notes })));
memberWithNotes('m1').then((member) => console.log(at(), member));
console.log(at(), 'goes on');

// expect: 0 goes on
// expect: 10 {
// expect:   table: 'members',
// expect:   key: 'm1',
// expect:   notes: [ { table: 'notes', key: 'm1' } ]
// expect: }
