async function greet() {
  console.log('before');
  await 'a value that is already there';
  console.log('after');
}

greet();
console.log('caller');
