// try, catch and finally work across suspension.
const reject = (ms) => new Promise((_, no) => setTimeout(no, ms, new Error(`after ${ms}`)));
async function main() {
  try {
    console.log('try');
    await reject(5);
    console.log('never');
  } catch (e) {
    console.log('catch', e.message);
    await null;
    return 'returned';
  } finally {
    console.log('finally');
    await null;
    console.log('finally done');
  }
}
main().then((v) => console.log(v));

// expect: try
// expect: catch after 5
// expect: finally
// expect: finally done
// expect: returned
