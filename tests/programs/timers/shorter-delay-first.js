// The due time decides, not the order of setting.
setTimeout(() => console.log('120'), 120);
setTimeout(() => console.log('40'), 40);
setTimeout(() => console.log('80'), 80);

// expect: 40
// expect: 80
// expect: 120
