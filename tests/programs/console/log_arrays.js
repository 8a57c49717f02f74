// Long arrays in columns, over a hundred cut, holes counted.
console.log([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7]);
console.log(Array.from({ length: 26 }, (_, i) => i));
console.log(Array.from({ length: 101 }, (_, i) => i * 37));
console.log(['apple', 'banana', 'cherry', 'dragonfruit', 'elderberry', 'fig', 'grape', 'honeydew melon']);
console.log([, 1], [1, , , 4], [, ,], new Array(5), Object.assign([1], { extra: 'x', [-1]: 2 }));
console.log([undefined, null], [[]], [{}], [[[[]]]], [[[[1]]]]);
console.log(Array.from({ length: 10 }, (_, i) => ({ id: i })), Array.from({ length: 8 }, (_, i) => 'x'.repeat(i)));
console.log(Array.from({ length: 7 }, (_, i) => 'a long piece of text number ' + i), [1.5, 22.75, 333, 4444, 5, 66, 777, -8]);

// expect: [ 1, 2, 3, 4, 5, 6 ] [
// expect:   1, 2, 3, 4,
// expect:   5, 6, 7
// expect: ]
// expect: [
// expect:    0,  1,  2,  3,  4,  5,  6,  7,
// expect:    8,  9, 10, 11, 12, 13, 14, 15,
// expect:   16, 17, 18, 19, 20, 21, 22, 23,
// expect:   24, 25
// expect: ]
// expect: [
// expect:      0,   37,   74,  111,  148,  185,  222,  259,  296,  333,
// expect:    370,  407,  444,  481,  518,  555,  592,  629,  666,  703,
// expect:    740,  777,  814,  851,  888,  925,  962,  999, 1036, 1073,
// expect:   1110, 1147, 1184, 1221, 1258, 1295, 1332, 1369, 1406, 1443,
// expect:   1480, 1517, 1554, 1591, 1628, 1665, 1702, 1739, 1776, 1813,
// expect:   1850, 1887, 1924, 1961, 1998, 2035, 2072, 2109, 2146, 2183,
// expect:   2220, 2257, 2294, 2331, 2368, 2405, 2442, 2479, 2516, 2553,
// expect:   2590, 2627, 2664, 2701, 2738, 2775, 2812, 2849, 2886, 2923,
// expect:   2960, 2997, 3034, 3071, 3108, 3145, 3182, 3219, 3256, 3293,
// expect:   3330, 3367, 3404, 3441, 3478, 3515, 3552, 3589, 3626, 3663,
// expect:   ... 1 more item
// expect: ]
// expect: [
// expect:   'apple',
// expect:   'banana',
// expect:   'cherry',
// expect:   'dragonfruit',
// expect:   'elderberry',
// expect:   'fig',
// expect:   'grape',
// expect:   'honeydew melon'
// expect: ]
// expect: [ <1 empty item>, 1 ] [ 1, <2 empty items>, 4 ] [ <2 empty items> ] [ <5 empty items> ] [ 1, extra: 'x', '-1': 2 ]
// expect: [ undefined, null ] [ [] ] [ {} ] [ [ [ [] ] ] ] [ [ [ [Array] ] ] ]
// expect: [
// expect:   { id: 0 }, { id: 1 },
// expect:   { id: 2 }, { id: 3 },
// expect:   { id: 4 }, { id: 5 },
// expect:   { id: 6 }, { id: 7 },
// expect:   { id: 8 }, { id: 9 }
// expect: ] [
// expect:   '',       'x',
// expect:   'xx',     'xxx',
// expect:   'xxxx',   'xxxxx',
// expect:   'xxxxxx', 'xxxxxxx'
// expect: ]
// expect: [
// expect:   'a long piece of text number 0',
// expect:   'a long piece of text number 1',
// expect:   'a long piece of text number 2',
// expect:   'a long piece of text number 3',
// expect:   'a long piece of text number 4',
// expect:   'a long piece of text number 5',
// expect:   'a long piece of text number 6'
// expect: ] [
// expect:    1.5, 22.75, 333,
// expect:   4444,     5,  66,
// expect:    777,    -8
// expect: ]
