// What is wrong with source text, in V8's words.
const texts = [
  '/(/', '/[/', '/a/gg', '/a/x', '/(?<n>a)(?<n>b)/', '/\\k<x>/u', '/{1}/u', '/a**/', '/?/', '/[b-a]/', '/a{2,1}/',
  '/\\u{1}/v', '0x', '0b2', '0o8', '1n.5', '1.5n', '01n', '1_', '1__0', '_1_', '0_1', '3in []', '1a', '@', '#', '\\',
  '\\u0061b c', 'a\\', '\u00a7', '\u201cx\u201d', 'a ? b', 'a ?', 'a ? b :', 'a => ', '(a => b) => c', '(a, a) => 1',
  '(1) => 1', '() => {', 'async (', 'async (x)\n=> x', '(a\n) => 1; a\n=> 1', '...a', 'f(...)', '[...]', '({...})',
  'let [...a, b] = c', '({...{a}} = b)', 'let {...{a}} = b', 'function f(...a, b) {}', 'function f(...a = 1) {}',
  '(...a, b) => 1', 'a ?? b || c', 'a && b ?? c', '-1 ** 2', 'typeof a ** 2', 'delete this.#a', 'var a = 1, let',
  'enum', 'var enum', 'var class', 'var null', 'var this', 'null = 1', 'this = 1',
];
for (const text of texts) {
  try {
    new Function(text);
    console.log('fine');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: SyntaxError: Invalid regular expression: /(/: Unterminated group
// expect: SyntaxError: Invalid regular expression: missing /
// expect: SyntaxError: Invalid regular expression flags
// expect: SyntaxError: Invalid regular expression flags
// expect: SyntaxError: Invalid regular expression: /(?<n>a)(?<n>b)/: Duplicate capture group name
// expect: SyntaxError: Invalid regular expression: /\k<x>/u: Invalid named capture referenced
// expect: SyntaxError: Invalid regular expression: /{1}/u: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /a**/: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /?/: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /[b-a]/: Range out of order in character class
// expect: SyntaxError: Invalid regular expression: /a{2,1}/: numbers out of order in {} quantifier
// expect: fine
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Unexpected number
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Numeric separators are not allowed at the end of numeric literals
// expect: SyntaxError: Only one underscore is allowed as numeric separator
// expect: fine
// expect: SyntaxError: Numeric separator can not be used after leading 0.
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Unexpected identifier 'c'
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Invalid or unexpected token
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Invalid destructuring assignment target
// expect: SyntaxError: Duplicate parameter name not allowed in this context
// expect: SyntaxError: Invalid destructuring assignment target
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Unexpected token '=>'
// expect: SyntaxError: Unexpected token '=>'
// expect: SyntaxError: Unexpected token '...'
// expect: SyntaxError: Unexpected token ')'
// expect: SyntaxError: Unexpected token ']'
// expect: SyntaxError: Unexpected token '}'
// expect: SyntaxError: Rest element must be last element
// expect: SyntaxError: `...` must be followed by an assignable reference in assignment contexts
// expect: SyntaxError: `...` must be followed by an identifier in declaration contexts
// expect: SyntaxError: Rest parameter must be last formal parameter
// expect: SyntaxError: Rest parameter may not have a default initializer
// expect: SyntaxError: Rest parameter must be last formal parameter
// expect: SyntaxError: Unexpected token '||'
// expect: SyntaxError: Unexpected token '??'
// expect: SyntaxError: Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence
// expect: SyntaxError: Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence
// expect: SyntaxError: Private field '#a' must be declared in an enclosing class
// expect: fine
// expect: SyntaxError: Unexpected reserved word
// expect: SyntaxError: Unexpected reserved word
// expect: SyntaxError: Unexpected token 'class'
// expect: SyntaxError: Unexpected token 'null'
// expect: SyntaxError: Unexpected token 'this'
// expect: SyntaxError: Invalid left-hand side in assignment
// expect: SyntaxError: Invalid left-hand side in assignment
