// An instance goes by the name of its class; without a name it is an [object Object].
class Named {}
const instances = [new Named(), new (class {})(), new (class extends Named {})(), {}, new Map(), Object.create(null)];
for (const instance of instances) {
  for (const attempt of [() => class extends instance {}, () => Symbol.keyFor(instance), () => new Promise(instance), () => [1].map(instance)]) {
    try {
      attempt();
    } catch (e) {
      console.log(e.message);
    }
  }
}

// expect: Class extends value #<Named> is not a constructor or null
// expect: #<Named> is not a symbol
// expect: Promise resolver #<Named> is not a function
// expect: #<Named> is not a function
// expect: Class extends value [object Object] is not a constructor or null
// expect: [object Object] is not a symbol
// expect: Promise resolver [object Object] is not a function
// expect: [object Object] is not a function
// expect: Class extends value [object Object] is not a constructor or null
// expect: [object Object] is not a symbol
// expect: Promise resolver [object Object] is not a function
// expect: [object Object] is not a function
// expect: Class extends value #<Object> is not a constructor or null
// expect: #<Object> is not a symbol
// expect: Promise resolver #<Object> is not a function
// expect: #<Object> is not a function
// expect: Class extends value #<Map> is not a constructor or null
// expect: #<Map> is not a symbol
// expect: Promise resolver #<Map> is not a function
// expect: #<Map> is not a function
// expect: Class extends value [object Object] is not a constructor or null
// expect: [object Object] is not a symbol
// expect: Promise resolver [object Object] is not a function
// expect: [object Object] is not a function
