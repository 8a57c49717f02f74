// Types leave nothing: the program runs as the JavaScript that it was written in.
// node: skip it does not run TypeScript
type Id = string | number;
type Maybe<T> = T extends null | undefined ? never : T;
type Keys<T> = { readonly [K in keyof T as `get${Capitalize<K & string>}`]?: () => T[K] };
type Tail<T extends unknown[]> = T extends [infer _, ...infer Rest extends unknown[]] ? Rest : [];
interface User<T = {}> extends Record<string, unknown> { id: Id; name?: string; meta: T; greet(other: User): string }
declare const never_defined: unique symbol;
declare function missing(a: number): asserts a is 5;

function isString(value: unknown): value is string { return typeof value === 'string'; }
function assert(value: unknown, message?: string): asserts value { if (!value) throw new Error(message); }
function pick<T extends object, K extends keyof T = keyof T>(object: T, ...keys: K[]): Pick<T, K> {
  return keys.reduce((result, key) => ({ ...result, [key]: object[key] }), {} as Pick<T, K>);
}
function add(a: number, b: number): number;
function add(a: string, b: string): string;
function add(a: any, b: any): any { return a + b; }

const user = { id: 1 as Id, name: 'Ada', meta: <const>{ tags: ['x'] }, greet(this: { name: string }, other: User): string { return this.name + other.id; } } satisfies User<{ tags: readonly string[] }>;
console.log(pick<typeof user, 'id' | 'name'>(user, 'id', 'name'), add('a', 'b'), add(1, 2), isString(user.name!));
console.log(user.greet(user as unknown as User), user!.meta!.tags![0]!.toUpperCase());

const identity = <T,>(value: T): T => value;
const later = async <T extends Id>(value: T, ms: number = 1): Promise<T> => { await null; return value; };
const wrap = (value?: number, ...rest: string[]): { value: number | undefined; rest: string[] } => ({ value, rest });
console.log(identity<string>('i'), wrap(), wrap(1, 'a', 'b'), identity(wrap)(2));
later<number>(7).then((value: number): void => console.log('later', value));

const choose = (flag: boolean) => flag ? (value: number): number => value * 2 : (value: number) => value;
console.log(choose(true)(4), choose(false)(4));
const a = 1, b = 2, c = 3;
console.log(a < b, (a < b) === (c > b), [a < b, c > b], a < b ? 'less' : 'more');

let lazy!: number;
let tuple: [first: string, second?: number, ...rest: boolean[]] = ['t'];
lazy = tuple.length as number;
const map: Map<string, Array<Set<number>>> = new Map<string, Array<Set<number>>>([['k', [new Set<number>([1])]]]);
console.log(lazy, map.get('k')?.[0]!.size, (map as any)!.get?.('z')?.foo.bar!.baz);
for (const [key, value] of map as Iterable<[string, unknown]>) console.log(key, value);
try { assert(false, 'no'); } catch (error: unknown) { console.log((error as Error).message); }

var type = 1, declare = 2, abstract = 3, namespace = 4, as = 5, readonly = 6, is = 7, keyof = 8;
console.log(type + declare + abstract + namespace + as + readonly + is + keyof, type as number);
const of = { as, type, satisfies: 1, get: (): number => 2, async<T>(x: T): T { return x; } };
console.log(of.async<number>(3), of.get());
label: for (const x of [1, 2, 3] as const) { if (x === 2) break label; console.log(x); }
console.log(((): string => 'immediately')(), (function <T>(this: void, x: T): T { return x; })(9));
let assigned: number | undefined;
(assigned as number) = 5; (<any>assigned)++; assigned! += 1;
console.log(assigned, typeof assigned as string, -assigned! as number, !assigned as boolean);

// expect: { id: 1, name: 'Ada' } ab 3 true
// expect: Ada1 X
// expect: i { value: undefined, rest: [] } { value: 1, rest: [ 'a', 'b' ] } { value: 2, rest: [] }
// expect: 8 4
// expect: true true [ true, true ] less
// expect: 1 1 undefined
// expect: k [ Set(1) { 1 } ]
// expect: no
// expect: 36 1
// expect: 3 2
// expect: 1
// expect: immediately 9
// expect: 7 number -7 false
// expect: later 7
