// Ten positions a second, drawn twice a second: throttleTime.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const { interval } = require('rxjs');
const { map, take, throttleTime } = require('rxjs/operators');
interval(100).pipe(take(15), map((n) => `position ${n}`), throttleTime(500)).subscribe((text) => console.log(at(), text));

// expect: 100 position 0
// expect: 600 position 5
// expect: 1100 position 10
