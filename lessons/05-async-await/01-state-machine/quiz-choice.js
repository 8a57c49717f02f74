async function fail() {
  throw new Error('no');
}
try {
  const result = fail();
  console.log('the call returns a promise');
  result.catch(() => {});
} catch (error) {
  console.log('the call throws');
}
