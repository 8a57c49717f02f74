// race settles as the first of its input does; the rest is ignored.
const after = (ms, v, fails) => new Promise((resolve, reject) => setTimeout(fails ? reject : resolve, ms, v));
Promise.race([after(160, 'slow'), after(60, 'fast')]).then((v) => console.log('won:', v));
Promise.race([after(100, 'late'), after(5, 'error first', true)]).catch((v) => console.log('lost:', v));
Promise.race([]).then(() => console.log('never'));
Promise.race([Promise.reject('r1'), Promise.resolve('r2')]).catch((v) => console.log('order decides:', v));

// expect: order decides: r1
// expect: lost: error first
// expect: won: fast
