// What JSON.parse says about text that is not JSON.
const texts = [
  '', ' ', '{', '}', '[', ']', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}',
  '{\'a\':1}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12G4"', '01', '1.', '.5', '-', '+1', '1e', '1e+', 'tru',
  'nul', 'undefined', 'NaN', 'Infinity', 'hello', '1 2', '[1] x', '{"a":1}}', '// c', '{"a":1 /* c */}', '"\t"',
  '\u00a0', '<html><body></body></html>', '{"name": "Ada", "tags": ["x", "y",], "more": "text that goes on"}',
  '{"a": undefined}', '[object Object]', '{"key": value}', 'true false',
  '"unterminated string that is rather long and goes on and on', '\ufeff{}', '{"a":1,"b"}', '{"a" 1}', '[1 2]',
  '{1:2}', '{"a":"b}', 'null,', '[,1]', '{,}', '"\u00e9\u0001"',
];
for (const text of texts) {
  try {
    JSON.parse(text);
    console.log('fine');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unexpected token '}', "}" is not valid JSON
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Unexpected token ']', "]" is not valid JSON
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 2
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Unexpected token ']', "[1,]" is not valid JSON
// expect: SyntaxError: Expected ':' after property name in JSON at position 4
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected ',' or '}' after property value in JSON at position 6
// expect: SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unterminated string in JSON at position 4
// expect: SyntaxError: Bad control character in string literal in JSON at position 2
// expect: SyntaxError: Bad escaped character in JSON at position 2
// expect: SyntaxError: Bad Unicode escape in JSON at position 5
// expect: SyntaxError: Bad Unicode escape in JSON at position 5
// expect: SyntaxError: Unexpected number in JSON at position 1
// expect: SyntaxError: Unterminated fractional number in JSON at position 2
// expect: SyntaxError: Unexpected token '.', ".5" is not valid JSON
// expect: SyntaxError: No number after minus sign in JSON at position 1
// expect: SyntaxError: Unexpected token '+', "+1" is not valid JSON
// expect: SyntaxError: Exponent part is missing a number in JSON at position 2
// expect: SyntaxError: Exponent part is missing a number in JSON at position 3
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: "undefined" is not valid JSON
// expect: SyntaxError: "NaN" is not valid JSON
// expect: SyntaxError: "Infinity" is not valid JSON
// expect: SyntaxError: Unexpected token 'h', "hello" is not valid JSON
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 2
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 4
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 7
// expect: SyntaxError: Unexpected token '/', "// c" is not valid JSON
// expect: SyntaxError: Expected ',' or '}' after property value in JSON at position 7
// expect: SyntaxError: Bad control character in string literal in JSON at position 1
// expect: SyntaxError: Unexpected token ' ', " " is not valid JSON
// expect: SyntaxError: Unexpected token '<', "<html><bod"... is not valid JSON
// expect: SyntaxError: Unexpected token ']', ..."["x", "y",], "more":"... is not valid JSON
// expect: SyntaxError: Unexpected token 'u', "{"a": undefined}" is not valid JSON
// expect: SyntaxError: "[object Object]" is not valid JSON
// expect: SyntaxError: Unexpected token 'v', "{"key": value}" is not valid JSON
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 5
// expect: SyntaxError: Unterminated string in JSON at position 59
// expect: SyntaxError: Unexpected token '﻿', "﻿{}" is not valid JSON
// expect: SyntaxError: Unexpected token '}', "{"a":1,"b"}" is not valid JSON
// expect: SyntaxError: Expected ':' after property name in JSON at position 5
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 3
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unterminated string in JSON at position 8
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 4
// expect: SyntaxError: Unexpected token ',', "[,1]" is not valid JSON
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Bad control character in string literal in JSON at position 2
