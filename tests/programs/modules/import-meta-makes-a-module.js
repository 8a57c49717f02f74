// import.meta too.
console.log(typeof import.meta.url);
export const answer = 42;

// expect: string
