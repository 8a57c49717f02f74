// Enums: numbers count on, strings have no reverse mapping, computed members run, declarations merge.
// node: skip it does not run TypeScript
enum Direction { Up, Down = 5, Left, Right }
console.log(Direction, Direction.Left, Direction[6], Direction[Direction.Up]);

enum Level { Low = 'low', High = 'high' }
console.log(Level, Object.keys(Level), Level.High);

const log = (text: string): number => { console.log('computed', text); return text.length; };
enum Mixed { A = 1 << 3, B, C = A | B, D = log('four'), E = 'e', F = E, G = -2, H, 'with space' = 40, I }
console.log(Mixed);
console.log(Mixed['with space'], Mixed.I, Mixed[-1], Mixed.F);

enum Merged { A }
enum Merged { B = A + 1, C = 'c' }
console.log(Merged);

const enum Fast { One = 1, Two }
console.log(Fast.Two, [Fast.One, Fast.Two]);

function local(n: number): number[] {
  enum Inner { X = n, Y = X * 2 }
  return [Inner.X, Inner.Y];
}
console.log(local(2), local(3));

const readers: (() => number)[] = [];
for (let i = 0; i < 2; i++) {
  enum PerTurn { Value = i }
  readers.push(() => PerTurn.Value);
}
console.log(readers.map((read) => read()));
console.log(typeof Late, (() => { try { return Late.A; } catch (e) { return (e as Error).constructor.name; } })());
enum Late { A }
enum Flags { None = 0, Read = 1, Write = 2, All = Read | Write }
const has = (value: Flags, flag: Flags): boolean => (value & flag) !== 0;
console.log(has(Flags.All, Flags.Write), Flags[3], Flags.All);

// expect: {
// expect:   '0': 'Up',
// expect:   '5': 'Down',
// expect:   '6': 'Left',
// expect:   '7': 'Right',
// expect:   Up: 0,
// expect:   Down: 5,
// expect:   Left: 6,
// expect:   Right: 7
// expect: } 6 Left Up
// expect: { Low: 'low', High: 'high' } [ 'Low', 'High' ] high
// expect: computed four
// expect: {
// expect:   '4': 'D',
// expect:   '8': 'A',
// expect:   '9': 'C',
// expect:   '40': 'with space',
// expect:   '41': 'I',
// expect:   A: 8,
// expect:   B: 9,
// expect:   C: 9,
// expect:   D: 4,
// expect:   E: 'e',
// expect:   F: 'e',
// expect:   G: -2,
// expect:   '-2': 'G',
// expect:   H: -1,
// expect:   '-1': 'H',
// expect:   'with space': 40,
// expect:   I: 41
// expect: }
// expect: 40 41 H e
// expect: { '0': 'A', '1': 'B', A: 0, B: 1, C: 'c' }
// expect: 2 [ 1, 2 ]
// expect: [ 2, 4 ] [ 3, 6 ]
// expect: [ 0, 1 ]
// expect: undefined TypeError
// expect: true All 3
