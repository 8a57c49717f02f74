// A promise is always true.
const isAllowed = async () => false;
(async () => {
  if (isAllowed()) console.log('let in by mistake');
  if (await isAllowed()) console.log('never');
  else console.log('kept out');
})();

// expect: let in by mistake
// expect: kept out
