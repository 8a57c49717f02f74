// node: skip block() is a function of Tickscope: the thread stands still
setTimeout(() => console.log('the timer'), 10);
block(30);
console.log('the end of the work');
