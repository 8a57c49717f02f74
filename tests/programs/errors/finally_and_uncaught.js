// finally runs before the program ends with the error.
try {
  console.log('try');
  null.x;
} finally {
  console.log('finally');
}

// expect: try
// expect: finally
// exit: 1
