function wait(ms, done) {
  setTimeout(done, ms);
}

let open = 2;
const finish = () => {
  open -= 1;
  if (open === 0) console.log('done');
};
wait(30, finish);
wait(20, finish);
