const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function load(name) {
  console.log('state 0:', name);
  await sleep(20);
  console.log('state 1:', name);
  await sleep(30);
  console.log('state 2:', name);
  return `${name} loaded`;
}

load('page').then(console.log);
console.log('the caller goes on');
