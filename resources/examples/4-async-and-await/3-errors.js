// Where does the error go?
// See a rejection become an exception at the await.
async function risky(n) {
  if (n > 1) throw new Error(`no ${n}`);
  return n;
}

async function main() {
  try {
    console.log('got', await risky(1));
    console.log('got', await risky(2));
  } catch (error) {
    console.log('caught', error.message);
  } finally {
    console.log('cleaned up');
  }
}

main().then(() => console.log('after main'));
risky(3).catch(error => console.log('handled', error.message));
