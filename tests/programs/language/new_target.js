// new.target tells how a function was called, and by whom.
function F() { return new.target === undefined ? 'called' : new.target === F ? 'constructed' : 'other'; }
class A { constructor() { this.made = new.target.name; } }
class B extends A {}
console.log(F(), new A().made, new B().made, Reflect.construct(A, [], B).made);
console.log(Reflect.construct(function () { this.t = typeof new.target; }, []).t);

// expect: called A B B
// expect: function
