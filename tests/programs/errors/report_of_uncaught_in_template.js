// How it is reported: uncaught in template.
const tag = () => { throw new Error('in a tag'); };
tag`x${1}`;

// exit: 1
// report: same
