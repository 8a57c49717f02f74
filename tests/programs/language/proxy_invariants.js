// A trap may not lie about what is fixed.
const frozen = Object.freeze({ a: 1 });
const attempt = (f) => {
  try {
    console.log(f());
  } catch (e) {
    console.log(e.message);
  }
};
attempt(() => new Proxy(frozen, { get: () => 2 }).a);
attempt(() => 'a' in new Proxy(frozen, { has: () => false }));
attempt(() => Object.keys(new Proxy(frozen, { ownKeys: () => [] })));
attempt(() => { 'use strict'; new Proxy({}, { set: () => false }).x = 1; });
attempt(() => Object.getPrototypeOf(new Proxy({}, { getPrototypeOf: () => 1 })));
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
attempt(() => proxy.a);
attempt(() => new Proxy({ x: 1 }, { get: (t, k, r) => (k in t ? Reflect.get(t, k, r) : `no ${String(k)}`) }).y);

// expect: 'get' on proxy: property 'a' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '1' but got '2')
// expect: 'has' on proxy: trap returned falsish for property 'a' which exists in the proxy target as non-configurable
// expect: 'ownKeys' on proxy: trap result did not include 'a'
// expect: 'set' on proxy: trap returned falsish for property 'x'
// expect: 'getPrototypeOf' on proxy: trap returned neither object nor null
// expect: Cannot perform 'get' on a proxy that has been revoked
// expect: no y
