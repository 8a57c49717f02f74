// import.meta is one object per module, and import() does not run anything at once.
const meta = import.meta;
const inFunction = () => import.meta;
console.log(meta === inFunction());
import('node:path').then((path) => console.log('loaded', typeof path.join));
console.log('after import()');
await import('no-such-module').catch((e) => console.log(e instanceof Error));
