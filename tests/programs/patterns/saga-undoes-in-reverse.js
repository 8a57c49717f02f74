// When a step fails what was done is undone, last first.
const step = (name, fails) => ({
  run: async () => {
    if (fails) throw new Error(`${name} failed`);
    console.log(name);
  },
  undo: async () => console.log('undo', name),
});
async function saga(steps) {
  const done = [];
  try {
    for (const s of steps) {
      await s.run();
      done.push(s);
    }
  } catch (e) {
    console.log(e.message);
    for (const s of done.reverse()) await s.undo();
  }
}
saga([step('reserve room'), step('charge card'), step('send tickets', true), step('say thanks')]);

// expect: reserve room
// expect: charge card
// expect: send tickets failed
// expect: undo charge card
// expect: undo reserve room
