// What is wrong with source text, in V8's words.
const texts = [
  'try', 'try {}', 'try {} catch', 'try {} catch {', 'try {} finally', 'throw', 'throw\n1', 'switch', 'switch (1) {',
  'switch (1) { case', 'switch (1) { default: default: }', 'class', 'class A', 'class A {',
  'class A { constructor() {} constructor() {} }', 'class A { get constructor() {} }', 'class A { #x; #x; }',
  'class A { f() { this.#y } }', 'a.#x', 'class A { constructor() { super(); } }', 'super()', 'super.x',
  'class A extends {', 'class A { x = arguments }', 'class A { static prototype() {} }', 'class A { a b }',
  'class A { async constructor() {} }', 'class A { "constructor" = 1 }', 'new.target', 'import x from "y"',
  'import("x', 'export default 1', 'import.meta', 'await x', 'await 1', 'async () => { await }',
  'async function f() { function g() { await 1 } }', 'function f() { await 1 }',
  'function f() { for await (x of y) ; }', 'async function f() { for await (x in y) ; }', 'yield 1',
  'function* g() { yield = 1 }', 'function* g() { function yield() {} }', '"use strict"; with (a) {}',
  '"use strict"; 010', '"use strict"; var public', '"use strict"; eval = 1', '"use strict"; arguments++',
  '"use strict"; delete x', '"use strict"; function f(a, a) {}', '"use strict"; "\\01"', '"use strict"; let yield',
  '"use strict"; implements', 'function f(a = 1) { "use strict" }', '"abc', '\'abc', '"a\nb"', '`${', '"\\x1"',
  '"\\u{110000}"', '"\\u12"', '/abc',
];
for (const text of texts) {
  try {
    new Function(text);
    console.log('fine');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Missing catch or finally after try
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Illegal newline after throw
// expect: SyntaxError: Illegal newline after throw
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: More than one default clause in switch statement
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: A class may only have one constructor
// expect: SyntaxError: Class constructor may not be an accessor
// expect: SyntaxError: Identifier '#x' has already been declared
// expect: SyntaxError: Private field '#y' must be declared in an enclosing class
// expect: SyntaxError: Private field '#x' must be declared in an enclosing class
// expect: SyntaxError: 'super' keyword unexpected here
// expect: SyntaxError: 'super' keyword unexpected here
// expect: SyntaxError: 'super' keyword unexpected here
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: 'arguments' is not allowed in class field initializer or static initialization block
// expect: SyntaxError: Classes may not have a static property named 'prototype'
// expect: SyntaxError: Unexpected identifier 'b'
// expect: SyntaxError: Class constructor may not be an async method
// expect: SyntaxError: Classes may not have a field named 'constructor'
// expect: fine
// expect: SyntaxError: Cannot use import statement outside a module
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Unexpected token 'export'
// expect: SyntaxError: Cannot use 'import.meta' outside a module
// expect: SyntaxError: await is only valid in async functions and the top level bodies of modules
// expect: SyntaxError: await is only valid in async functions and the top level bodies of modules
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: await is only valid in async functions and the top level bodies of modules
// expect: SyntaxError: await is only valid in async functions and the top level bodies of modules
// expect: SyntaxError: Unexpected reserved word
// expect: SyntaxError: Unexpected token 'in'
// expect: SyntaxError: Unexpected number
// expect: SyntaxError: Unexpected token '='
// expect: SyntaxError: Unexpected identifier 'yield'
// expect: SyntaxError: Strict mode code may not include a with statement
// expect: SyntaxError: Octal literals are not allowed in strict mode.
// expect: SyntaxError: Unexpected strict mode reserved word
// expect: SyntaxError: Unexpected eval or arguments in strict mode
// expect: SyntaxError: Unexpected eval or arguments in strict mode
// expect: SyntaxError: Delete of an unqualified identifier in strict mode.
// expect: SyntaxError: Duplicate parameter name not allowed in this context
// expect: SyntaxError: Octal escape sequences are not allowed in strict mode.
// expect: SyntaxError: Unexpected strict mode reserved word
// expect: SyntaxError: Unexpected strict mode reserved word
// expect: SyntaxError: Illegal 'use strict' directive in function with non-simple parameter list
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Invalid hexadecimal escape sequence
// expect: SyntaxError: Undefined Unicode code-point
// expect: SyntaxError: Invalid Unicode escape sequence
// expect: SyntaxError: Invalid regular expression: missing /
