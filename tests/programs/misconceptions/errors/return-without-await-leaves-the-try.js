// return fail() gives the promise away: the catch around it sees nothing.
const fail = async () => { throw new Error('gone'); };
const careless = async () => { try { return fail(); } catch { return 'caught'; } };
const careful = async () => { try { return await fail(); } catch { return 'caught'; } };
careless().then((v) => console.log('careless', v), (e) => console.log('careless', e.message));
careful().then((v) => console.log('careful', v));

// expect: careful caught
// expect: careless gone
