import { createHash } from 'node:crypto';
import { isDescriptive } from './normal-form.js';

/** One change that can break whoever built on what was released. */
export interface BreakingChange {
  /** Of exactly this change: place, kind, and what stood there before and after. */
  readonly id: string;
  /** `remove /paths/~1partner~1v1~1fulfilments/get` */
  readonly what: string;
  readonly path: Path;
}

export type Path = readonly string[];

export interface Change {
  readonly action: 'add' | 'remove' | 'replace';
  readonly path: Path;
  readonly before?: unknown;
  readonly after?: unknown;
}

export function changeOf({ action, path, before, after }: Change): BreakingChange {
  const what = `${action} ${path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
  const exact = JSON.stringify([what, before ?? null, after ?? null]);
  return { id: createHash('sha256').update(exact).digest('hex').slice(0, 16), what, path };
}

/** The change between two values of one place, of which either may be absent. */
export const changed = (path: Path, before: unknown, after: unknown): BreakingChange =>
  changeOf({ action: before === undefined ? 'add' : after === undefined ? 'remove' : 'replace', path, before, after });

/** What is one change of a part that several use counts once. */
export const distinct = (changes: readonly BreakingChange[]): BreakingChange[] => [
  ...new Map(changes.map((change) => [change.id, change])).values(),
];

/** Of everything that has a name: what is gone, and what breaks in what stays. */
export function ofEach<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  path: Path,
  compare: (before: T, after: T, path: Path) => readonly BreakingChange[],
): BreakingChange[] {
  return Object.entries(before).flatMap(([name, then]) => {
    const now = after[name];
    const at = [...path, name];
    return now === undefined ? [changed(at, then, undefined)] : compare(then, now, at);
  });
}

/** Of members that nobody has rules for, any change counts. */
export function ofUnknown(before: object, after: object, known: readonly string[], path: Path): BreakingChange[] {
  const [then, now] = [before, after] as Record<string, unknown>[];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !known.includes(key) && !isDescriptive(key))
    .filter((key) => JSON.stringify(then?.[key]) !== JSON.stringify(now?.[key]))
    .map((key) => changed([...path, key], then?.[key], now?.[key]));
}
