// return inside try does not catch the promise's rejection; return await does.
const no = () => Promise.reject(new Error('no'));
async function plain() { try { return no(); } catch { return 'caught inside'; } }
async function waited() { try { return await no(); } catch { return 'caught inside'; } }
plain().then(console.log, (e) => console.log('escaped:', e.message));
waited().then(console.log, (e) => console.log('escaped:', e.message));

// expect: caught inside
// expect: escaped: no
