// The work behind a promise starts with the call, not with the await.
function download() {
  console.log('downloading');
  return new Promise((done) => setTimeout(done, 5));
}
(async () => {
  const file = download();
  console.log('not awaited yet');
  await file;
  console.log('got it');
})();

// expect: downloading
// expect: not awaited yet
// expect: got it
