// allSettled keeps what came and says why the rest did not.
const load = async (name) => {
  if (name === 'ads') throw new Error(`${name} is down`);
  return `${name} loaded`;
};
Promise.allSettled(['news', 'ads', 'mail'].map(load)).then((results) => {
  for (const { status, value, reason } of results) console.log(status, value ?? reason.message);
});

// expect: fulfilled news loaded
// expect: rejected ads is down
// expect: fulfilled mail loaded
