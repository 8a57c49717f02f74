const fail = async () => {
  throw new Error('no');
};

async function load() {
  try {
    return fail();
  } catch (error) {
    console.log('caught in load');
  }
}

load().catch(() => console.log('caught by the caller'));
