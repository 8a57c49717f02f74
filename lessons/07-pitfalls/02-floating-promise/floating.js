const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function save(name) {
  await sleep(20);
  if (name === 'photo') throw new Error('disk full');
  console.log('saved', name);
}

async function main() {
  try {
    save('text');
    save('photo');
    console.log('all saved?');
  } catch (error) {
    console.log('never reached:', error.message);
  }
}

process.on('unhandledRejection', (reason) => console.log('nobody handled:', reason.message));
main();
