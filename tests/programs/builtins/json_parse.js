// JSON.parse is strict, and revives from the inside out.
console.log(JSON.parse('{"a":[1,2,{"b":null}],"__proto__":1, "c":"\\u0041\\n"}'), JSON.parse(' "x" '), JSON.parse('-0'), JSON.parse('1e3'));
const order = [];
JSON.parse('{"a":[1,2],"b":{"c":3}}', function (k, v) { order.push(k); return v; });
console.log(order, JSON.parse('[1,2,3]', (k, v) => (k === '1' ? undefined : v)), JSON.parse('{"a":1,"a":2}'));
for (const text of ['', '{', '{a:1}', "{'a':1}", '[1,]', '{"a":1,}', 'undefined', '01', '"a\nb"', '{"a":1}x', 'nul', '[1 2]', '"\\x"']) {
  try {
    JSON.parse(text);
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: { a: [ 1, 2, { b: null } ], ['__proto__']: 1, c: 'A\n' } x -0 1000
// expect: [ '0', '1', 'a', 'c', 'b', '' ] [ 1, <1 empty item>, 3 ] { a: 2 }
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unexpected token ']', "[1,]" is not valid JSON
// expect: SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: SyntaxError: "undefined" is not valid JSON
// expect: SyntaxError: Unexpected number in JSON at position 1
// expect: SyntaxError: Bad control character in string literal in JSON at position 2
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 7
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 3
// expect: SyntaxError: Bad escaped character in JSON at position 2
