import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { filesOf, type Safeguard } from '../control.js';

const LOOK_EVERY_MS = 50;
const folder = process.env.CHAOS_FOLDER;
if (!folder) throw new Error('CHAOS_FOLDER names the folder in which safeguards are switched off');

let off: ReadonlySet<Safeguard> = new Set();
function look(): void {
  try {
    off = new Set(JSON.parse(readFileSync(filesOf(folder as string).sabotage, 'utf8')) as Safeguard[]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
look();
setInterval(look, LOOK_EVERY_MS).unref();

/** Replaces a method by one that does without the safeguard, as long as that is switched off. */
export function sabotage<T extends object, M extends keyof T>(
  safeguard: Safeguard,
  { prototype }: { readonly prototype: T },
  method: M,
  without: (original: T[M]) => T[M],
): void {
  const original = prototype[method] as (...args: unknown[]) => unknown;
  const sabotaged = without(original as T[M]) as typeof original;
  prototype[method] = function (this: T, ...args: unknown[]) {
    return (off.has(safeguard) ? sabotaged : original).apply(this, args);
  } as T[M];
}
