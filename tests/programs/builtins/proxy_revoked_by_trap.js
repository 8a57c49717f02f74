// A proxy revoked while its trap is looked up finishes what it was asked for.
function revokedBy(target) {
  const { proxy, revoke } = Proxy.revocable(target, new Proxy({}, { get() { revoke(); } }));
  return proxy;
}
console.log(Object.getPrototypeOf(revokedBy([])) === Array.prototype);
console.log(Object.isExtensible(revokedBy({})), 'a' in revokedBy({ a: 1 }), revokedBy({ a: 1 }).a);
console.log(Object.getOwnPropertyNames(revokedBy({ a: 1 })), delete revokedBy({}).a);
console.log(revokedBy((x) => x + 1)(1));
try { revokedBy({}).a = 1; console.log('set'); } catch (e) { console.log(e.name); }
