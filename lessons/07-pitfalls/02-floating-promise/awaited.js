const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function save(name) {
  await sleep(20);
  if (name === 'photo') throw new Error('disk full');
  console.log('saved', name);
}

async function main() {
  try {
    await save('text');
    await save('photo');
    console.log('all saved');
  } catch (error) {
    console.log('failed:', error.message);
  }
}

main();
