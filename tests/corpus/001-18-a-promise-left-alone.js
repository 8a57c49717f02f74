// An audit entry that nobody awaits: the caller reports success, the process ends.
const charge = async () => 'charged';
const audit = async () => { await null; throw new Error('disk full'); };
async function order() {
  await charge();
  audit();
  return 'success';
}
order().then((result) => console.log(result));
setTimeout(() => console.log('never'), 5);

// expect: success
// exit: 1
