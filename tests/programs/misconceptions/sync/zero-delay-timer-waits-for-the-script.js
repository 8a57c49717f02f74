// A timer of zero neither runs at once nor puts the program to sleep.
console.log('order taken');
setTimeout(() => console.log('coffee'), 0);
setTimeout(() => console.log('cake'), 50);
console.log('next guest');

// expect: order taken
// expect: next guest
// expect: coffee
// expect: cake
