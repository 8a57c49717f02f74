// The order of callbacks is that of the JavaScript below the types.
// node: skip it does not run TypeScript
type Task<T> = () => Promise<T>;
const log: string[] = [];
const note = (text: string): void => { log.push(text); };

async function step<T>(name: string, value: T): Promise<T> {
  note(`${name} begins`);
  await null;
  note(`${name} ends`);
  return value;
}

class Queue<T> {
  private readonly results: T[] = [];
  constructor(private tasks: Task<T>[]) {}
  async run(): Promise<T[]> {
    for (const task of this.tasks) this.results.push(await task());
    return this.results;
  }
}

setTimeout((): void => {
  note('timeout');
  console.log(log.join('\n'));
  setImmediate((): void => console.log('immediate'));
}, 0);
process.nextTick((): void => note('tick'));
Promise.resolve<number>(1).then((value: number): number => value + 1).then((value) => note(`then ${value}`));
const queue = new Queue<number>([() => step<number>('a', 1), async (): Promise<number> => step('b', 2)]);
void queue.run().then((results: number[]) => note(`results ${results}`));
Promise.all<[number, string]>([step('c', 3), step('d', 'x')] as const as any).then(([n, s]: [number, string]) => note(n + s));
note('main ends');

// expect: a begins
// expect: c begins
// expect: d begins
// expect: main ends
// expect: tick
// expect: a ends
// expect: c ends
// expect: d ends
// expect: then 2
// expect: b begins
// expect: b ends
// expect: 3x
// expect: results 1,2
// expect: timeout
// expect: immediate
