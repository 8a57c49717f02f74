setTimeout(() => console.log('the timer'), 10);
block(30);
console.log('the end of the work');
