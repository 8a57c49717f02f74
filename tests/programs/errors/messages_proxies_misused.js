// Proxies whose traps break the rules.
'use strict';
const attempts = [
  () => new Proxy({}),
  () => new Proxy(1, {}),
  () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy.x; },
  () => { const { proxy, revoke } = Proxy.revocable(() => {}, {}); revoke(); return proxy(); },
  () => { new Proxy({}, { set() { return false; } }).x = 1; },
  () => { delete new Proxy({}, { deleteProperty() { return false; } }).x; },
  () => Object.defineProperty(new Proxy({}, { defineProperty() { return false; } }), 'x', {}),
  () => new Proxy(Object.freeze({ a: 1 }), { get() { return 2; } }).a,
  () => Object.keys(new Proxy({}, { ownKeys() { return [1]; } })),
  () => Object.keys(new Proxy({}, { ownKeys() { return ['a', 'a']; } })),
  () => 'a' in new Proxy(Object.freeze({ a: 1 }), { has() { return false; } }),
  () => new Proxy({}, { get: 1 }).x,
  () => Object.getPrototypeOf(new Proxy({}, { getPrototypeOf() { return 1; } })),
  () => new (new Proxy(class {}, { construct() { return 1; } }))(),
  () => new Proxy(() => {}, {}).x.y,
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Cannot create proxy with a non-object as target or handler
// expect: TypeError: Cannot create proxy with a non-object as target or handler
// expect: TypeError: Cannot perform 'get' on a proxy that has been revoked
// expect: TypeError: Cannot perform 'apply' on a proxy that has been revoked
// expect: TypeError: 'set' on proxy: trap returned falsish for property 'x'
// expect: TypeError: 'deleteProperty' on proxy: trap returned falsish for property 'x'
// expect: TypeError: 'defineProperty' on proxy: trap returned falsish for property 'x'
// expect: TypeError: 'get' on proxy: property 'a' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '1' but got '2')
// expect: TypeError: 1 is not a valid property name
// expect: TypeError: 'ownKeys' on proxy: trap returned duplicate entries
// expect: TypeError: 'has' on proxy: trap returned falsish for property 'a' which exists in the proxy target as non-configurable
// expect: TypeError: '1' returned for property 'get' of object '#<Object>' is not a function
// expect: TypeError: 'getPrototypeOf' on proxy: trap returned neither object nor null
// expect: TypeError: 'construct' on proxy: trap returned non-object ('1')
// expect: TypeError: Cannot read properties of undefined (reading 'y')
