// How it is reported: uncaught with properties.
throw Object.assign(new Error('with more'), { code: 'E_MORE', info: { nested: [1, 2] }, retry: false });

// exit: 1
// report: same
