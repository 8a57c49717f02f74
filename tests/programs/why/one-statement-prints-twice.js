// forEach calls its function once for each element, without a pause.
['a', 'b'].forEach((x) => console.log(x));
// why: a < b: programOrder 2, none 2
// expect: a
// expect: b
