// How it is reported: uncaught await rejected in try.
(async () => {
  try {
    await Promise.reject(new Error('first'));
  } finally {
    console.log('finally');
  }
})();

// expect: finally
// exit: 1
// report: same
