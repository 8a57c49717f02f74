// Errors name the expression without its types, and their lines are those of the source.
// exit: 1
// node: skip it does not run TypeScript
interface Config {
  name: string;
  load?: () => void;
}
const config: Config = { name: 'c' };
try {
  (config as any)!.load<string>();
} catch (error: unknown) {
  console.log((error as Error).message);
}
try {
  new (config as any).name!<number>();
} catch (error) {
  console.log((error as Error).message);
}
try {
  (null as unknown as Config).name;
} catch (error) {
  console.log((error as Error).message);
}
function fail(message: string): never {
  throw new TypeError(message);
}
fail('the end' satisfies string);

// expect: config.load is not a function
// expect: config.name is not a constructor
// expect: Cannot read properties of null (reading 'name')
