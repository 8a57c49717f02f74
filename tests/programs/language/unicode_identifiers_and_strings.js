// Strings are UTF-16; iteration goes by code point; identifiers may be any letters.
const größe = '𝒳y', \u0061b = 1;
console.log(größe.length, [...größe], größe.codePointAt(0), ab, 'a\u{1F600}b'.at(1).length);
console.log('\x41\u0042\u{43}\
D', '\0'.length, 'é' === 'e\u0301'.normalize());

// expect: 3 [ '𝒳', 'y' ] 119987 1 1
// expect: ABCD 1 true
