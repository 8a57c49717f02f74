// refresh starts the delay again, also after it has run.
let runs = 0;
const t = setTimeout(() => {
  console.log('run', ++runs);
  if (runs === 1) t.refresh();
}, 100);
setTimeout(() => { t.refresh(); console.log('refreshed'); }, 50);
setTimeout(() => console.log('at 110'), 110);

// expect: refreshed
// expect: at 110
// expect: run 1
// expect: run 2
