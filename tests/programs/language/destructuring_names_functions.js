// An anonymous function used as a default takes the name of its target.
const { f = () => {}, g: named = function () {}, h = class {} } = {};
const [i = async () => {}] = [];
console.log(f.name, named.name, h.name, i.name);
let j;
[j = () => {}] = [];
console.log(j.name);

// expect: f named h i
// expect: j
