// What is wrong with source text, in V8's words.
const texts = [
  'new', 'new a.', 'debugger 1', 'do {} while', 'if (1) let x', 'if (1) const y = 1', 'if (1) class C {}',
  'while (1) function f() {}', 'label: let x', 'label: class C {}', 'label: function* g() {}', 'for (let let of x) ;',
  'for (async of x) ;', 'for (var i = 0 of x) ;', 'for (let of x) ;', '({ get a(b) {} })', '({ set a() {} })',
  '({ set a(...b) {} })', '({ a = 1 })', '({ __proto__: 1, __proto__: 2 })', '({ async a })', '({ async *a })',
  '({ get })', '({ if })', '({ 1 })', '({ "a" })', 'let undefined', 'undefined = 1', 'let a; { var a }',
  'try {} catch (e) { let e }', 'try {} catch ([a, a]) {}', 'function f(a) { let a }',
  'function f() { let a; var a }', 'let f; function f() {}', 'function f() {} let f',
  'switch (1) { case 1: let a; case 2: let a }', 'var x = ;', 'x = {a: 1, b: 2', 'foo(1, 2', 'foo(1, 2]', 'foo(1 2)',
  'const a = 1; const a = 2', 'JSON.parse(\'{"a":1}\'', 'console.log("hi"', 'function f() { return 1 ', '<div>',
  '<!-- x', '--> x', 'a --> b', '#!x', ' #!x', 'let async', 'async', 'let of', 'var await',
  'async function f() { var await }', 'async function await() {}', 'function* f() { yield\n* 2 }', 'import a',
  'import {a} from', 'export', 'export {a}', 'export * from', 'x\u2028y', '"a\u2028b"', 'a\u200bb',
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
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected number
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
// expect: SyntaxError: Unexpected token 'const'
// expect: SyntaxError: Unexpected token 'class'
// expect: SyntaxError: In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.
// expect: SyntaxError: Lexical declaration cannot appear in a single-statement context
// expect: SyntaxError: Unexpected token 'class'
// expect: SyntaxError: Generators can only be declared at the top level or inside a block.
// expect: SyntaxError: let is disallowed as a lexically bound name
// expect: SyntaxError: The left-hand side of a for-of loop may not be 'async'.
// expect: SyntaxError: for-of loop variable declaration may not have an initializer.
// expect: SyntaxError: Unexpected identifier 'x'
// expect: SyntaxError: Getter must not have any formal parameters.
// expect: SyntaxError: Setter must have exactly one formal parameter.
// expect: SyntaxError: Setter function argument must not be a rest parameter
// expect: SyntaxError: Invalid shorthand property initializer
// expect: SyntaxError: Duplicate __proto__ fields are not allowed in object literals
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: fine
// expect: SyntaxError: Unexpected token 'if'
// expect: SyntaxError: Unexpected number
// expect: SyntaxError: Unexpected string
// expect: fine
// expect: fine
// expect: SyntaxError: Identifier 'a' has already been declared
// expect: SyntaxError: Identifier 'e' has already been declared
// expect: SyntaxError: Identifier 'a' has already been declared
// expect: SyntaxError: Identifier 'a' has already been declared
// expect: SyntaxError: Identifier 'a' has already been declared
// expect: SyntaxError: Identifier 'f' has already been declared
// expect: SyntaxError: Identifier 'f' has already been declared
// expect: SyntaxError: Identifier 'a' has already been declared
// expect: SyntaxError: Unexpected token ';'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: missing ) after argument list
// expect: SyntaxError: missing ) after argument list
// expect: SyntaxError: missing ) after argument list
// expect: SyntaxError: Identifier 'a' has already been declared
// expect: SyntaxError: missing ) after argument list
// expect: SyntaxError: missing ) after argument list
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token '<'
// expect: fine
// expect: fine
// expect: fine
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: fine
// expect: fine
// expect: fine
// expect: fine
// expect: SyntaxError: Unexpected reserved word
// expect: fine
// expect: SyntaxError: Unexpected token '*'
// expect: SyntaxError: Cannot use import statement outside a module
// expect: SyntaxError: Cannot use import statement outside a module
// expect: SyntaxError: Unexpected token 'export'
// expect: SyntaxError: Unexpected token 'export'
// expect: SyntaxError: Unexpected token 'export'
// expect: fine
// expect: fine
// expect: SyntaxError: Invalid or unexpected token
