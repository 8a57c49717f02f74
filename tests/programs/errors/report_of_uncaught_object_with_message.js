// How it is reported: uncaught object with message.
throw { name: 'Fake', message: 'not an error', stack: 'own stack text' };

// exit: 1
// report: same
