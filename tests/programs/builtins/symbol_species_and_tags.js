// Species decides what derived arrays and promises make; toStringTag what they are called.
class Plain extends Array { static get [Symbol.species]() { return Array; } }
console.log(new Plain(1, 2).map((x) => x).constructor.name, new Plain(1, 2).constructor.name);
class Quiet extends Promise { static get [Symbol.species]() { return Promise; } }
console.log(Quiet.resolve(1).then(() => {}).constructor.name, Quiet.resolve(1).constructor.name);
console.log(`${new Map()}`, `${Promise.resolve()}`, `${(function* () {})()}`, `${Symbol.prototype[Symbol.toStringTag]}`, `${[].values()}`, String(globalThis).slice(0, 8), `${JSON}`);

// expect: Array Plain
// expect: Promise Quiet
// expect: [object Map] [object Promise] [object Generator] Symbol [object Array Iterator] [object  [object JSON]
