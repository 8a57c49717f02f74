// refresh starts the delay again, also after it has run.
let runs = 0;
const t = setTimeout(() => {
  console.log('run', ++runs);
  if (runs === 1) t.refresh();
}, 20);
setTimeout(() => { t.refresh(); console.log('refreshed'); }, 10);
setTimeout(() => console.log('at 25'), 25);

// expect: refreshed
// expect: at 25
// expect: run 1
// expect: run 2
