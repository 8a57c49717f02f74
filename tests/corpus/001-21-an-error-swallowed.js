// An empty catch makes a failure look like success; rethrowing or a result says it.
const track = async () => { throw new Error('no network'); };
const silent = async () => { try { await track(); } catch {} };
const loud = async () => { try { await track(); } catch (error) { console.log('log:', error.message); throw error; } };
const told = async () => { try { await track(); return { ok: true }; } catch (error) { return { ok: false, error: error.message }; } };
(async () => {
  console.log('silent', await silent());
  await loud().catch((error) => console.log('loud', error.message));
  console.log('told', await told());
})();

// expect: silent undefined
// expect: log: no network
// expect: loud no network
// expect: told { ok: false, error: 'no network' }
