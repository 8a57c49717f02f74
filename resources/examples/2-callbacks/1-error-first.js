// The error comes first
// See one callback get an error and the other a value.
function divide(a, b, callback) {
  setTimeout(() => {
    if (b === 0) callback(new Error('division by zero'));
    else callback(null, a / b);
  }, 10);
}

function show(error, value) {
  if (error) return console.log('failed:', error.message);
  console.log('got', value);
}

divide(6, 3, show);
divide(1, 0, show);
console.log('both are under way');
