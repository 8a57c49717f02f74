setTimeout(() => {
  const user = undefined;
  console.log(user.name);
}, 10);
console.log('started');
