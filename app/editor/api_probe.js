// Run by the engine to learn which names it has: prints "owner <tab> name <tab> kind" lines. An owner is empty
// for globals, "console" for its members, "Promise#" for what instances have, "fs:" for a module.
'use strict';
const lines = [];
const hidden = new Set(['length', 'name', 'prototype', 'constructor', 'arguments', 'caller', 'globalThis']);

function read(object, name) {
  try { return object[name]; } catch { return undefined; }
}
function kindOf(name, value) {
  if (typeof value === 'function') return /^[A-Z]/.test(name) && value.prototype ? 'class' : 'function';
  return value !== null && typeof value === 'object' ? 'object' : 'value';
}
function membersOf(object) {
  const names = new Set();
  for (let o = object; o && o !== Object.prototype && o !== Function.prototype; o = Object.getPrototypeOf(o))
    for (const name of Object.getOwnPropertyNames(o))
      if (/^[A-Za-z$][\w$]*$/.test(name) && !hidden.has(name)) names.add(name);
  return names;
}
function list(owner, object, depth) {
  for (const name of membersOf(object)) {
    const value = read(object, name);
    const kind = kindOf(name, value);
    lines.push(`${owner}\t${name}\t${kind}`);
    if (value === object || value === globalThis) continue;
    const path = owner === '' || owner.endsWith(':') ? owner + name : `${owner}.${name}`;
    if (kind === 'class' && owner === '') {
      list(path, value, 0);
      for (const method of membersOf(value.prototype)) {
        const found = Object.getOwnPropertyDescriptor(value.prototype, method);
        lines.push(`${path}#\t${method}\t${found && !found.value ? 'value' : 'function'}`);
      }
    } else if (kind === 'object' && depth > 0) {
      list(path, value, depth - 1);
    } else if (kind === 'function' && depth > 0 && owner === '' ) {
      list(path, value, 0);
    }
  }
}
list('', globalThis, 1);
if (typeof require === 'function')
  for (const name of require('module').builtinModules) {
    lines.push(`:\t${name}\tmodule`);
    try { list(`${name}:`, require(name), 1); } catch {} // not simulated
  }
console.log(lines.join('\n'));
