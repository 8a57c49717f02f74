setTimeout(() => console.log('slow answer'), 50);
setTimeout(() => console.log('quick answer'), 5);
console.log('both asked');
