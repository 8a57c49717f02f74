async function work() {
  await null;
  console.log('work done');
}

async function main() {
  work();
  console.log('main done');
}

main().then(() => console.log('after main'));
