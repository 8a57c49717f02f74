const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

Promise.all([sleep(60), sleep(20), sleep(40)]).then(() => console.log('all'));
