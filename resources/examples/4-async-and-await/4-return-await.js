// return, or return await?
// See that only the await lets this function catch the error.
async function fail() {
  throw new Error('no');
}
async function withAwait() {
  try { return await fail(); } catch { return 'caught inside'; }
}
async function without() {
  try { return fail(); } catch { return 'never'; }
}

withAwait().then((text) => console.log(text));
without().catch((error) => console.log('caught outside:', error.message));
