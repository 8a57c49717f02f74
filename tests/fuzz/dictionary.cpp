#include "fuzz/dictionary.h"

namespace tickscope::fuzz {

namespace {

// clang-format off
constexpr std::string_view kStatements[] = {
    "~; ~;", "{ ~ }", "if (@) { ~ } else { ~ }", "for (const % of @) { ~ }", "for (var % in @) { ~ }",
    "for (let % = 0; % < 3; %++) { ~ }", "for await (const % of @) { ~ }", "while (@) { ~ break; }",
    "do { ~ } while (false);", "switch (@) { case @: ~ default: ~ }",
    "try { ~ } catch (%) { ~ } finally { ~ }", "try { ~ } catch { ~ }", "try { ~ } finally { ~ }",
    "label: for (;;) { ~ break label; }", "throw @;", "return @;",
    "outer: for (const % of @) { try { continue outer; } finally { ~ } }", "var % = @;",
    "let { %, ...rest } = @;", "const [ %, , ...tail ] = @;", "({ %: [ % = @ ] } = @);",
    "function %(a, b = @, ...c) { ~ return @; }", "async function %(a) { ~ await @; return @; }",
    "function* %() { ~ yield @; yield* @; }", "async function* %() { yield @; await @; yield* @; }",
    "class % { #p = @; static s = @; get g() { return this.#p; } set g(v) { ~ } static { ~ } "
    "m() { return super.m; } }",
    "class % extends @ { constructor(...a) { super(...a); ~ } }", "class % extends null {}",
    "(async () => { ~ await @; ~ })();", "(async () => { for await (const % of @) ~ })();",
    "(function () { ~ })();", "setTimeout(() => { ~ }, 1);", "setTimeout(@, @);",
    "setImmediate(() => { ~ });", "queueMicrotask(() => { ~ });", "process.nextTick(() => { ~ }, @);",
    "const t = setInterval(() => { ~ clearInterval(t); }, 2);",
    "Promise.resolve(@).then(() => { ~ }, () => { ~ }).finally(() => { ~ });",
    "new Promise((resolve, reject) => { ~ resolve(@); });", "Promise.reject(@);",
    "process.on('unhandledRejection', () => { ~ });", "process.on('uncaughtException', () => { ~ });",
    "process.on('exit', () => { ~ });", "console.log(@);", "console.log('%o %s %d', @, @, @);",
    "console.table(@);", "console.dir(@, { depth: 9, showHidden: true });", "block(3);", "debugger;",
    "with (@) { ~ }", "eval('var x = 1; ' + @);", "'use strict';", "import('fs').then(() => { ~ });",
    "delete @.%;", "Object.defineProperty(@, 'x', { get() { ~ return @; }, configurable: true });",
    "@.__proto__ = @;", "Object.setPrototypeOf(@, @);", "Object.freeze(@);",
    "Object.defineProperty(@, Symbol.species, { value: @ });", "@.constructor = { [Symbol.species]: @ };",
    "% = new Proxy(@, { get(t, k, r) { ~ return Reflect.get(t, k, r); }, has: () => @, ownKeys: () => @ });",
    "@[Symbol.iterator] = function* () { yield @; ~ };", "@.length = @;", "@.then = (f, g) => { ~ f(@); };",
    "Array.prototype[Symbol.iterator] = @;", "Promise.prototype.then = @;", "Object.prototype.x = @;",
    "globalThis.% = @;", "@.toString = () => { ~ return @; };", "@[Symbol.toPrimitive] = () => @;",
    "@.push(...@);", "@.sort((a, b) => { ~ return a < b ? 1 : -1; });", "import fs from 'fs';",
    "export default @;", "export const % = @;", "import * as ns from 'events';",
    "require('fs').readFile(@, () => { ~ });", "require('fs').readFileSync('f');",
    "fetch('/x').then((r) => r.json()).then(@, @);",
    "const e = new (require('events'))(); e.on('x', () => { ~ }); e.emit('x', @);",
    "enum % { A, B = 2, C = 'c' }", "type % = { a: string } | undefined;",
    "interface % { (x: number): void }", "let %: Array<number> = @ as any;", "namespace N { }",
    "declare function %(x: string): void;", "abstract class % { private x!: number; }", "using(@);",
    "@.next(); @.return(@); @.throw(@);", "Promise.all(@).then(@);",
    "Promise.any([@, @]).catch((e) => { ~ });", "Promise.race([@]).then(@);",
    "Promise.withResolvers?.().resolve(@);", "await @;", "const ac = new AbortController(); ac.abort(@);",
    "const ws = new WeakMap([[@, @]]); ws.set(@, ws);", "new FinalizationRegistry(@).register(@, 1);",
    "var buffer = new ArrayBuffer(8, { maxByteLength: 64 }); "
    "var view = new Uint8Array(buffer); buffer.resize(@); view.fill(@);",
    "let s = ''; for (let i = 0; i < 99; i++) s += @;", "for (const c of 'a\\u{1F600}b') { ~ }",
    "Error.prepareStackTrace = (e, s) => { ~ return s; };", "Error.stackTraceLimit = @;",
    "structuredClone(@, { transfer: [@] });", "if (/(?<y>a+)+b|(?=@)\\1/u.exec(@)) ~",
};

constexpr std::string_view kExpressions[] = {
    "(@, @)", "[@, ...@]", "{ ...@ }", "({ %: @, [@]: @, ...@ })",
    "({ get %() { return @; }, async *g() { yield @; }, __proto__: @ })", "(@ ? @ : @)", "(@ ?? @)",
    "(@ && @)", "(@ || @)", "(@ + @)", "(@ - @)", "(@ ** @)", "(@ % @)", "(@ >>> @)", "(@ << @)", "(@ & @)",
    "(@ == @)", "(@ === @)", "(@ < @)", "(@ in @)", "(@ instanceof @)", "(#x in @)", "!@", "-@", "+@", "~@",
    "typeof @", "void @", "await @", "(yield @)", "(yield* @)", "new @", "new @(@)",
    "new (class extends @ {})(@)", "@(@)", "@?.(@)", "@.call(@, @)", "@.apply(@, @)", "@.bind(@, @)", "@[@]",
    "@?.[@]", "@.%", "@?.%", "`a${@}b${@}`", "String.raw`${@}\\u`", "@`x${@}\\unicode`", "(% = @)",
    "(% += @)", "(% ?\?= @)", "(@.% ||= @)", "%++", "--@.%", "([%, @.%] = @)", "({ % } = @)",
    "({ ...@.% } = @)", "() => @", "async () => await @", "(a, { b = @ } = {}, ...c) => @",
    "function () { return @; }", "function* () { yield @; }", "async function* () { yield @; }",
    "class { static x = @; [@]() { return @; } }", "(() => @)()", "(async () => @)()",
    "(function* () { try { yield @; } finally { yield @; } })()", "(async function* () { yield @; })()",
    "(function () { return arguments; })(@, @)", "Promise.resolve(@)", "Promise.reject(@)",
    "new Promise((r) => setTimeout(r, 1, @))", "{ then(f, g) { f(@); } }",
    "({ then(f, g) { f(@); g(@); throw @; } })", "new Proxy(@, {})", "new Proxy(@, @)",
    "new Proxy(function () {}, { apply: () => @, construct: () => @ })",
    "new Proxy({}, new Proxy({}, { get(t, k) { return Reflect[k]; } }))",
    "Object.create(@, { x: { get: () => @, enumerable: true } })", "Object.assign(@, @)",
    "Object.fromEntries(@)", "structuredClone(@)", "JSON.parse(JSON.stringify(@))",
    "JSON.stringify(@, (k, v) => @, 2)", "JSON.parse(@, function (k, v) { return @; })", "eval(@)",
    "(0, eval)(@)", "new Function('a', 'return ' + @)", "Reflect.construct(@, [@], @)",
    "Reflect.apply(@, @, [@])", "Reflect.ownKeys(@)", "import('path')", "import.meta", "new.target", "this",
    "super.x", "arguments", "Symbol(@)", "Symbol.for(@)", "BigInt(@)", "Number(@)", "String(@)", "Object(@)",
    "Array(@)", "Date(@)", "Array.from({ length: 5 }, () => @)", "Array.from(@, @)",
    "Array.from({ length: 3, 0: @ })", "[@, @, @].map((x) => @)", "[...'abc', @]", "new Map([[@, @]])",
    "new Set([@, @])", "new Array(@)", "[, @, , @]", "new Uint8Array(@)", "new Float64Array([@])",
    "new DataView(new ArrayBuffer(@))",
    "new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }).format(@)",
    "new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(@)", "new Error(@, { cause: @ })",
    "new AggregateError(@, @)", "require(@)", "require('util').inspect(@, { showHidden: true, depth: @ })",
    "require('util').format(@, @, @)", "require('util').promisify(@)",
    "require('util').isDeepStrictEqual(@, @)", "Buffer.from(@, @)", "new URL(@, 'http://a/b?c#d')",
    "new TextDecoder().decode(@)", "fetch(@, @)", "require('fs').promises.readFile(@)",
    "require('timers/promises').setTimeout(1, @)", "(@ as any)", "<T,>(x: T) => @", "@!", "(@ satisfies any)",
    "Object.groupBy?.(@, (x) => @)", "@.replace(/(.)(?<n>.)?/gu, (m, ...g) => @)", "@.split(/(?:)/u, @)",
    "[...@.matchAll(/./g)]", "/@/.test(@)", "new RegExp(@, 'dgimsuy')",
    "/(?:(a*)*b|\\k<n>(?<n>[^\\d-\\w]))+?$/.exec(@)", "/^(?<=\\b.{2,}?)(?!\\1)[\\p{L}--x]?/u",
};

constexpr std::string_view kOperands[] = {
    "undefined", "null", "true", "false", "0", "-0", "1", "-1", "2", "NaN", "Infinity", "-Infinity", "0.1",
    "1e21", "1e-7", "5e-324", "1.7976931348623157e308", "2147483647", "2147483648", "-2147483648",
    "-2147483649", "4294967295", "4294967296", "9007199254740991", "9007199254740992", "0x7fffffffffffffff",
    "1e300", "65535", "65536", "1073741824", "536870911", "33", "53", "1024", "100000", "0n", "1n", "-1n",
    "2n ** 64n", "-(2n ** 63n)", "0xffffffffffffffffn", "''", "'a'", "'0'", "'-0'", "'length'",
    "'constructor'", "'__proto__'", "'\\ud800'", "'\\u0000'", "'\\u{10ffff}'", "'abc'.repeat(99)",
    "'%s%d%i%f%j%o%O%c%%'", "'a,b'", "' \\n1 '", "'1n'", "'utf8'", "'2020-02-30T25:61'", "[]", "{}", "({})",
    "[1, 2, 3]", "[[[[]]]]", "[,]", "() => {}", "function () {}", "class {}", "async () => {}",
    "function* () {}", "Symbol.iterator", "Symbol.asyncIterator", "Symbol.toPrimitive", "Symbol.species",
    "Symbol.unscopables", "Symbol.toStringTag", "Symbol()", "/a/g", "/(?:)/y", "new Date(0)", "new Date(NaN)",
    "new Date(8.64e15)", "Object.create(null)", "Object.prototype", "Function.prototype", "Array.prototype",
    "Promise.prototype", "globalThis", "this", "process", "console", "module", "Math", "JSON", "Reflect",
    "Object.freeze([1])", "new Array(4294967295)", "new Map()", "new Set()", "new WeakMap()",
    "new Proxy([], {})", "new Proxy({}, {})",
    "(() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy; })()",
    "(() => { const a = []; a[0] = a; return a; })()", "new Error('e')", "new Boolean(false)",
    "new String('ab')", "Object(1n)", "new Uint8Array(4)", "new ArrayBuffer(4)", "document.all", "Object",
    "Function", "Array", "Promise", "String", "Number", "Boolean", "Symbol", "BigInt", "Error", "TypeError",
    "Date", "RegExp", "Map", "Set", "Proxy", "Uint8Array", "Int32Array", "Float64Array", "BigInt64Array",
};

constexpr std::string_view kMembers[] = {
    "add", "anchor", "apply", "at", "big", "bind", "buffer", "byteLength", "byteOffset", "call", "callee",
    "caller", "catch", "cause", "charAt", "charCodeAt", "clear", "codePointAt", "compile", "concat",
    "constructor", "copyWithin", "delete", "deref", "description", "done", "emit", "endsWith", "entries",
    "errors", "every", "exec", "fill", "filter", "finally", "find", "findIndex", "findLast", "findLastIndex",
    "flags", "flat", "flatMap", "forEach", "get", "getDate", "getTimezoneOffset", "getUint8", "getFloat64",
    "global", "groups", "has", "hasOwnProperty", "includes", "index", "indexOf", "input", "isPrototypeOf",
    "isWellFormed", "join", "keys", "lastIndex", "lastIndexOf", "length", "localeCompare", "map", "match",
    "matchAll", "message", "name", "next", "normalize", "off", "on", "once", "padEnd", "padStart", "pop",
    "propertyIsEnumerable", "prototype", "push", "raw", "reduce", "reduceRight", "ref", "refresh", "register",
    "repeat", "replace", "replaceAll", "resize", "return", "reverse", "search", "set", "setDate",
    "setFloat32", "setFullYear", "setInt16", "setTime", "shift", "size", "slice", "some", "sort", "source",
    "splice", "split", "stack", "startsWith", "sticky", "subarray", "substr", "substring", "test", "then",
    "throw", "toExponential", "toFixed", "toISOString", "toJSON", "toLocaleDateString", "toLocaleLowerCase",
    "toLocaleString", "toLowerCase", "toPrecision", "toReversed", "toSorted", "toSpliced", "toString",
    "toUpperCase", "toUTCString", "toWellFormed", "transfer", "trim", "trimEnd", "unicode", "unref",
    "unshift", "value", "valueOf", "values", "with", "__defineGetter__", "__lookupGetter__", "__proto__",
};

constexpr std::string_view kGlobals[] = {
    "Array.from", "Array.isArray", "Array.of", "Array.fromAsync", "ArrayBuffer.isView", "Atomics.add",
    "Atomics.load", "BigInt.asIntN", "BigInt.asUintN", "Buffer.alloc", "Buffer.byteLength", "Buffer.concat",
    "Buffer.from", "Date.UTC", "Date.parse", "Error.captureStackTrace", "Function", "JSON.parse",
    "JSON.stringify", "Map.groupBy", "Math.atan2", "Math.clz32", "Math.fround", "Math.hypot", "Math.imul",
    "Math.max", "Math.pow", "Math.round", "Math.sign", "Number", "Number.isInteger", "Number.parseFloat",
    "Object", "Object.assign", "Object.create", "Object.defineProperties", "Object.defineProperty",
    "Object.entries", "Object.freeze", "Object.fromEntries", "Object.getOwnPropertyDescriptor",
    "Object.getOwnPropertyDescriptors", "Object.getOwnPropertyNames", "Object.getOwnPropertySymbols",
    "Object.getPrototypeOf", "Object.groupBy", "Object.hasOwn", "Object.is", "Object.isFrozen", "Object.keys",
    "Object.preventExtensions", "Object.seal", "Object.setPrototypeOf", "Object.values", "Promise.all",
    "Promise.allSettled", "Promise.any", "Promise.race", "Promise.reject", "Promise.resolve",
    "Promise.withResolvers", "Proxy.revocable", "Reflect.apply", "Reflect.construct",
    "Reflect.defineProperty", "Reflect.deleteProperty", "Reflect.get", "Reflect.getPrototypeOf",
    "Reflect.has", "Reflect.ownKeys", "Reflect.set", "Reflect.setPrototypeOf", "RegExp", "String",
    "String.fromCharCode", "String.fromCodePoint", "String.raw", "Symbol", "Symbol.for", "Symbol.keyFor",
    "atob", "block", "btoa", "clearImmediate", "clearInterval", "clearTimeout", "console.assert",
    "console.count", "console.dir", "console.error", "console.group", "console.log", "console.table",
    "console.time", "console.trace", "decodeURIComponent", "encodeURIComponent", "escape", "eval", "fetch",
    "isNaN", "parseFloat", "parseInt", "process.cwd", "process.emit", "process.emitWarning", "process.exit",
    "process.hrtime", "process.hrtime.bigint", "process.memoryUsage", "process.nextTick", "process.on",
    "process.once", "process.stdout.write", "performance.now", "queueMicrotask", "require",
    "require('assert').deepEqual", "require('assert').throws", "require('crypto').randomBytes",
    "require('events').once", "require('fs').existsSync", "require('fs').readFile", "require('fs').writeFile",
    "require('fs').promises.readFile", "require('path').join", "require('path').relative",
    "require('querystring').parse", "require('url').parse", "require('util').callbackify",
    "require('util').deprecate", "require('util').format", "require('util').inherits",
    "require('util').inspect", "require('util').promisify", "require('util').types.isProxy", "setImmediate",
    "setInterval", "setTimeout", "structuredClone", "unescape",
};

constexpr std::string_view kConstructors[] = {
    "AbortController", "AggregateError", "Array", "ArrayBuffer", "BigInt64Array", "BigUint64Array", "Boolean",
    "DataView", "Date", "Error", "Event", "EventTarget", "FinalizationRegistry", "Float32Array",
    "Float64Array", "Function", "Int16Array", "Int8Array", "Intl.Collator", "Intl.DateTimeFormat",
    "Intl.NumberFormat", "Map", "Number", "Object", "Promise", "Proxy", "RangeError", "RegExp", "Set",
    "SharedArrayBuffer", "String", "SyntaxError", "TextDecoder", "TextEncoder", "TypeError", "URL",
    "URLSearchParams", "Uint16Array", "Uint32Array", "Uint8Array", "Uint8ClampedArray", "WeakMap", "WeakRef",
    "WeakSet", "Headers", "Response", "(require('events'))", "(class A extends Promise {})",
    "(class B extends Array {})", "(function F() { this.x = 1; })",
};

constexpr std::string_view kPunctuators[] = {
    "{", "}", "(", ")", "[", "]", ";", ",", ".", "...", "?.", "??", "=>", "=", "==", "===", "!=", "<", ">",
    "<=", "+", "-", "*", "/", "%", "**", "++", "--", "<<", ">>", ">>>", "&", "|", "^", "!", "~", "&&", "||",
    "?", ":", "+=", "?\?=", "#", "@", "`", "'", "\"", "\\", "/*", "//", "<!--", "-->", "${", "\\u{61}",
    "\\u0061wait", "await", "async", "break", "case", "catch", "class", "const", "continue", "debugger",
    "default", "delete", "do", "else", "enum", "export", "extends", "finally", "for", "function", "get", "if",
    "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "of", "package", "private",
    "return", "set", "static", "super", "switch", "this", "throw", "try", "typeof", "var", "void", "while",
    "with", "yield", "target", "meta", "as", "is", "keyof", "infer", "readonly", "satisfies", "type",
    "namespace", "declare", "abstract", "arguments", "eval", "undefined",
};

constexpr std::string_view kOptions[] = {
    "", "", "", "module", "module", "typescript", "typescript module", "test262", "test262 module",
    "blocking", "seed",
};
// clang-format on

} // namespace

std::span<const std::string_view> statementSnippets() { return kStatements; }
std::span<const std::string_view> expressionSnippets() { return kExpressions; }
std::span<const std::string_view> operandSnippets() { return kOperands; }
std::span<const std::string_view> memberNames() { return kMembers; }
std::span<const std::string_view> globalFunctions() { return kGlobals; }
std::span<const std::string_view> constructors() { return kConstructors; }
std::span<const std::string_view> punctuators() { return kPunctuators; }
std::span<const std::string_view> runOptions() { return kOptions; }

} // namespace tickscope::fuzz
