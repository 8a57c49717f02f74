// module.exports = ... comes too late for the other file of a cycle: it keeps the old object.
const Parent = require('./parent');
console.log(new Parent().child().describe());

// @file parent.js
const Child = require('./child');
module.exports = class Parent {
  child() { return new Child(this); }
};

// @file child.js
const Parent = require('./parent');
module.exports = class Child {
  constructor(parent) { this.parent = parent; }
  describe() { return [typeof Parent, Object.keys(Parent).length, typeof require('./parent'), this.parent instanceof require('./parent')]; }
};
