function later(value, done) {
  setTimeout(() => done(null, value), 15);
}

later(1, (error, one) => {
  later(2, (error, two) => console.log('sum', one + two));
});
