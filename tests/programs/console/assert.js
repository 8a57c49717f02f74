// Failed assertions go to stderr and do not throw.
console.assert(true, 'not printed');
console.assert(1 === 2, 'printed to stderr');
console.assert(false);
console.assert(0, { not: 'a string' });
console.log('still running');

// expect: still running
