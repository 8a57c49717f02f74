// Instances, prototypes and instanceof for constructor functions.
function Animal(name) { this.name = name; }
Animal.prototype.speak = function () { return `${this.name} speaks`; };
function Dog(name) { Animal.call(this, name); }
Dog.prototype = Object.create(Animal.prototype, { constructor: { value: Dog } });
const d = new Dog('Rex');
console.log(d.speak(), d instanceof Animal, Animal.prototype.isPrototypeOf(d), d.constructor.name, Object.getPrototypeOf(Dog) === Function.prototype, d.hasOwnProperty('name'));
function Returns() { this.a = 1; return { b: 2 }; }
function ReturnsPrimitive() { this.a = 1; return 5; }
console.log(new Returns(), new ReturnsPrimitive(), new Dog('x').propertyIsEnumerable('name'));
console.log(d);

// expect: Rex speaks true true Dog true true
// expect: { b: 2 } ReturnsPrimitive { a: 1 } true
// expect: Dog { name: 'Rex' }
