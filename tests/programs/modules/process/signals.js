process.on('SIGUSR2', (name, number) => {
  console.log(name, number);
  process.once('SIGTERM', (name) => {
    console.log('asked to end:', name);
    process.exit(3);
  });
  process.kill(process.pid, 'SIGTERM');
  console.log('sent');
});
console.log(process.kill(process.pid, 'SIGUSR2'));
setTimeout(() => console.log('never'), 1000);
// exit: 3
