// What is wrong with source text, in V8's words.
const texts = [
  'var', 'let', 'let x', 'let x; let x', 'var x; let x', 'let x; var x', 'const c', 'const c;', 'let let', 'let [a]',
  'const {a}', 'if', 'if (', 'if (1', 'if (1)', 'else', 'for (', 'for (;;', 'for (let x of',
  'for (const x = 1 of [])', 'for (let x, y of [])', 'while', 'do 1', 'function', 'function f', 'function f(',
  'function f(a,', 'function f(a a) {}', 'function f() {', '}', '{', ')', '(', '[', ']', '(1', '[1', '{a:', '({a:',
  '({a b})', '1 +', '+', '* 2', '1 2', 'a b', 'a.', 'a..b', 'a?.', 'a?.b = 1', 'a = ', '= a', '1 = a', 'a() = 1',
  '1++', '++1', 'a()++', '(a, b) = 1', '[a, 1] = x', '({a: 1} = x)', '({a}) = 1', 'return return', 'break',
  'continue', 'x: x: 1', 'break x',
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
// expect: fine
// expect: fine
// expect: SyntaxError: Identifier 'x' has already been declared
// expect: SyntaxError: Identifier 'x' has already been declared
// expect: SyntaxError: Identifier 'x' has already been declared
// expect: SyntaxError: Missing initializer in const declaration
// expect: SyntaxError: Missing initializer in const declaration
// expect: SyntaxError: let is disallowed as a lexically bound name
// expect: SyntaxError: Missing initializer in destructuring declaration
// expect: SyntaxError: Missing initializer in destructuring declaration
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token 'else'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: for-of loop variable declaration may not have an initializer.
// expect: SyntaxError: Invalid left-hand side in for-of loop: Must have a single binding.
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected identifier 'a'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token ']'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected identifier 'b'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '*'
// expect: SyntaxError: Unexpected number
// expect: SyntaxError: Unexpected identifier 'b'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '.'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Invalid left-hand side in assignment
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '='
// expect: SyntaxError: Invalid left-hand side in assignment
// expect: fine
// expect: SyntaxError: Invalid left-hand side expression in postfix operation
// expect: SyntaxError: Invalid left-hand side expression in prefix operation
// expect: fine
// expect: SyntaxError: Invalid left-hand side in assignment
// expect: SyntaxError: Invalid destructuring assignment target
// expect: SyntaxError: Invalid destructuring assignment target
// expect: SyntaxError: Invalid left-hand side in assignment
// expect: SyntaxError: Unexpected token 'return'
// expect: SyntaxError: Illegal break statement
// expect: SyntaxError: Illegal continue statement: no surrounding iteration statement
// expect: SyntaxError: Label 'x' has already been declared
// expect: SyntaxError: Undefined label 'x'
