async function count(name) {
  for (let i = 1; i <= 2; i += 1) {
    console.log(name, i);
    await null;
  }
}
count('a');
count('b');
