// return promise adopts it, which takes longer than awaiting it first.
const plain = async () => Promise.resolve();
const awaited = async () => await Promise.resolve();
plain().then(() => console.log('return'));
awaited().then(() => console.log('return await'));

// expect: return await
// expect: return
