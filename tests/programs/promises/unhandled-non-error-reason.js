// A reason that is no error ends the process all the same.
process.on('uncaughtException', (e, origin) => {
  console.log(origin, e.name, e.code);
  console.log(e.message.slice(-38));
});
Promise.reject({ not: 'an error' });

// expect: unhandledRejection UnhandledPromiseRejection ERR_UNHANDLED_REJECTION
// expect:  rejected with the reason "#<Object>".
