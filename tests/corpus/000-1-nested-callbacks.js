// Two queries by callbacks, one inside the other: 10 ms, and an error that leaves through the callback.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const store = service('store', {
  pick: { latency: 5, callback: true, result: (table, key) => (key === 'nobody' ? [] : [{ table, key }]) },
  broken: { latency: 5, callback: true, fails: 'table is locked' },
});
function memberWithNotes(key, done) {
  store.pick('members', key, (error, found) => {
    if (error) return done(error);
    const [member] = found;
    if (!member) return done(new Error(`no member ${key}`));
    store.pick('notes', member.key, (failure, notes) => {
      if (failure) return done(failure);
      done(null, { ...member, notes: notes.length });
    });
  });
}
memberWithNotes('m1', (error, member) => console.log(at(), error, member));
memberWithNotes('nobody', (error) => console.log(at(), error.message));
store.broken('members', (error) => console.log(at(), error.message));

// expect: 5 no member nobody
// expect: 5 table is locked
// expect: 10 null { table: 'members', key: 'm1', notes: 1 }
