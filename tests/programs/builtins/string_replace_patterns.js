// Replacement patterns and replacer functions.
console.log('john smith'.replace(/(?<first>\w+)\s(?<last>\w+)/, '$<last> $<first> $1 $2 $$ $` $\' $3'));
console.log('abc'.replace(/b/g, (m, offset, whole) => `[${m}${offset}${whole}]`), 'aaa'.replace(/a/g, (_, i) => i), 'x'.replace('x', '$1'));
console.log('camelCaseString'.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase()), 'a.b'.replace('.', '$&$&'), '1234567.891'.replace(/\B(?=(\d{3})+(?!\d))/g, ','));

// expect: smith john john smith $   $3
// expect: a[b1abc]c 012 $1
// expect: camel_case_string a..b 1,234,567.891
