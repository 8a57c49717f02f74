// The name of what the Function constructor makes is no binding inside it.
console.log(new Function('return typeof anonymous')());
console.log(new Function("eval(''); return typeof anonymous")());
console.log(new Function('a', 'return a').name);
