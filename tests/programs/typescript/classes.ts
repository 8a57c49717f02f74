// Classes: parameter properties, modifiers, abstract classes, overloads, index signatures, fields.
// node: skip it does not run TypeScript
interface Shape { area(): number; readonly name: string }

abstract class Base<T extends object = {}> implements Shape {
  static count: number = 0;
  protected readonly tags: string[] = [];
  private label?: string;
  declare ghost: string;
  [key: string]: any;
  constructor(public readonly name: string, protected options: T = {} as T, private secret = 42) {
    Base.count++;
    this.tags.push(name);
  }
  abstract area(): number;
  protected abstract get unit(): string;
  describe(): string;
  describe(prefix: string): string;
  describe(prefix?: string): string { return `${prefix ?? ''}${this.name} ${this.area()}${this.unit}`; }
  reveal(this: Base<T>): number { return this.secret; }
}

class Square extends Base<{ round: boolean }> {
  #side: number;
  corner!: number;
  constructor(public side: number, override readonly extra?: string) {
    console.log('before super', side);
    super('square', { round: false });
    console.log('after super', this.side, Object.keys(this));
    this.#side = side;
  }
  override area(): number { return this.#side ** 2; }
  protected get unit(): string { return 'cm'; }
  public static override create<T extends typeof Square>(this: T, side: number): Square { return new this(side); }
}

const square = Square.create(3);
console.log(square.describe(), square.describe('a '), square.reveal(), Base.count);
console.log(square);
console.log(Object.keys(square), 'ghost' in square, 'corner' in square);

class Point {
  constructor(public x: number, public y = x * 2) { this.x += 1; }
  static readonly origin: Point = new Point(0, 0);
  toJSON?(): string;
}
console.log(new Point(1), Point.origin, Point.length);
const Anonymous = class<T> implements Shape {
  name = 'anonymous';
  area = (): number => 1;
};
console.log(new Anonymous<string>().area(), Anonymous.name);

class Stack<T> implements Iterable<T> {
  private items: T[] = [];
  push(...items: T[]): this { this.items.push(...items); return this; }
  *[Symbol.iterator](): IterableIterator<T> { yield* this.items; }
  async *slowly(): AsyncGenerator<T, void, unknown> { for (const item of this) yield item; }
}
const stack = new Stack<number>().push(1, 2).push(3);
console.log([...stack]);
(async (): Promise<void> => {
  for await (const item of stack.slowly()) console.log('slow', item);
})();

// expect: before super 3
// expect: after super 3 [
// expect:   'name',   'options',
// expect:   'secret', 'tags',
// expect:   'label',  'side',
// expect:   'extra',  'corner'
// expect: ]
// expect: square 9cm a square 9cm 42 1
// expect: Square {
// expect:   name: 'square',
// expect:   options: { round: false },
// expect:   secret: 42,
// expect:   tags: [ 'square' ],
// expect:   label: undefined,
// expect:   side: 3,
// expect:   extra: undefined,
// expect:   corner: undefined
// expect: }
// expect: [
// expect:   'name',   'options',
// expect:   'secret', 'tags',
// expect:   'label',  'side',
// expect:   'extra',  'corner'
// expect: ] false true
// expect: Point { x: 2, y: 2 } Point { x: 1, y: 0 } 1
// expect: 1 Anonymous
// expect: [ 1, 2, 3 ]
// expect: slow 1
// expect: slow 2
// expect: slow 3
