// The same with await: the order and the times of the chain.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const store = service('store', { pick: { latency: 5, result: (table, key) => [{ table, key }] } });
async function memberWithNotes(key) {
  const [member] = await store.pick('members', key);
  const notes = await store.pick('notes', member.key);
  return { ...member, notes };
}
memberWithNotes('m1').then((member) => console.log(at(), member));
console.log(at(), 'goes on');

// expect: 0 goes on
// expect: 10 {
// expect:   table: 'members',
// expect:   key: 'm1',
// expect:   notes: [ { table: 'notes', key: 'm1' } ]
// expect: }
