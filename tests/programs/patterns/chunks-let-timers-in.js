// Work cut in pieces by setImmediate lets a due timer run in between.
let done = 0;
const end = (ms) => { const t = Date.now() + ms; while (Date.now() < t); };
setTimeout(() => console.log('timer, pieces so far:', done > 0 && done < 5), 1);
(function piece() {
  end(3);
  if (++done < 5) setImmediate(piece);
  else console.log('all pieces done');
})();

// expect: timer, pieces so far: true
// expect: all pieces done
