// The due time decides, not the order of setting.
setTimeout(() => console.log('30'), 30);
setTimeout(() => console.log('10'), 10);
setTimeout(() => console.log('20'), 20);

// expect: 10
// expect: 20
// expect: 30
