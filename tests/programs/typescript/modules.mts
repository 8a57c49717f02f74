// A module: what is used in types only is not imported.
// node: skip it does not run TypeScript
import { EventEmitter, type EventMap } from 'node:events';
import type { Missing } from './there-is-no-such-file.mjs';
import { Absent, NotThere as AlsoAbsent } from './nor-this-one.mjs';
import * as path from 'node:path';

interface Message { text: string; at: Absent }
type Listener = (message: Message) => Missing | AlsoAbsent;

export enum Colour { Red = 'red' }
export abstract class Sender extends EventEmitter {
  constructor(protected readonly kind: Colour) { super(); }
  send(text: string): void { this.emit('message', { text } as Message); }
}
class Logger extends Sender {}
const logger = new Logger(Colour.Red);
logger.on('message', ((message: Message): void => console.log(message.text)) as unknown as Listener);
logger.send(await Promise.resolve<string>('hello'));
console.log(path.basename('/a/b.ts' as string), Colour);
export type { Message };
export { logger as default, type Listener };

// expect: hello
// expect: b.ts { Red: 'red' }
