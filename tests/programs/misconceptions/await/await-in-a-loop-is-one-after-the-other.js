// await inside for...of starts an iteration when the one before has ended.
async function visit() {
  for (const place of ['museum', 'park']) {
    console.log('enter', place);
    await null;
    console.log('leave', place);
  }
  console.log('home');
}
visit();

// expect: enter museum
// expect: leave museum
// expect: enter park
// expect: leave park
// expect: home
