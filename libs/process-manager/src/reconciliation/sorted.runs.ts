import type { Keyed } from './reconcile.js';

/** Rows in the order of their keys, those under one key in the order in which they came, in blocks. */
export interface Run<T> {
  /** Key of the first row of each block. */
  readonly firsts: readonly string[];
  /** @returns reads a block by its place; whoever goes from one to the next has its own */
  open(): (nth: number) => Promise<readonly T[]> | readonly T[];
}

/** By code units, as a comparison takes them. */
const byKey = (a: Keyed, b: Keyed): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * Several runs as one, a batch at a time, with a block or two of each in memory. All that came under one key is in one batch.
 * @param runs in the order in which they came
 */
export async function* merged<T extends Keyed>(runs: readonly Run<T>[]): AsyncGenerator<readonly T[]> {
  const heads = runs.map((run) => new Head(run));
  for (;;) {
    // What comes before it is in memory.
    const bound = leastOf(heads);
    const parts = heads.map((head) => head.takeBefore(bound)).filter(({ length }) => length > 0);
    // The sort is stable, and finds by itself what is in order already.
    const [batch] = parts.length > 1 ? [parts.flat().sort(byKey)] : parts;
    if (batch) yield batch;
    if (bound === undefined) return;
    for (const head of heads) if (head.next === bound) await head.load();
  }
}

/** Of each run the block that was looked into last: whoever looks for one page after the other looks into it again. */
export type Looked = WeakMap<Run<Keyed>, Look>;

interface Look {
  readonly load: ReturnType<Run<Keyed>['open']>;
  nth?: number;
  rows: readonly Keyed[];
}

/** What the runs have under the keys; the last that came where there are several. */
export async function found<T extends Keyed>(
  runs: readonly Run<T>[],
  keys: readonly string[],
  looked: Looked,
): Promise<ReadonlyMap<string, T>> {
  const asked = keys.toSorted();
  const rows = new Map<string, T>();
  for (const run of runs)
    for (let from = 0; from < asked.length; ) {
      const nth = blockOf(run, asked[from] as string);
      const end = run.firsts[nth + 1];
      const here = new Set<string>();
      for (; from < asked.length && (end === undefined || (asked[from] as string) < end); from++)
        here.add(asked[from] as string);
      if (nth >= 0) for (const row of await blockAt(run, nth, looked)) if (here.has(row.key)) rows.set(row.key, row);
    }
  return rows;
}

async function blockAt<T extends Keyed>(run: Run<T>, nth: number, looked: Looked): Promise<readonly T[]> {
  const look = looked.get(run) ?? { load: run.open(), rows: [] };
  if (look.nth !== nth) look.rows = await look.load(nth);
  looked.set(run, { ...look, nth });
  return look.rows as readonly T[];
}

/** The last block that begins at a key or before it; -1 where it comes before all of them. */
function blockOf({ firsts }: Run<unknown>, key: string): number {
  let from = 0;
  let to = firsts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((firsts[middle] as string) <= key) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Where a run is read. */
class Head<T extends Keyed> {
  private readonly read: ReturnType<Run<T>['open']>;
  private rows: readonly T[] = [];
  private nth = 0;

  constructor(private readonly run: Run<T>) {
    this.read = run.open();
  }

  /** First key of the block that was not loaded yet. */
  get next(): string | undefined {
    return this.run.firsts[this.nth];
  }

  async load(): Promise<void> {
    const rows = await this.read(this.nth);
    this.rows = this.rows.length > 0 ? [...this.rows, ...rows] : rows;
    this.nth += 1;
  }

  /** @param bound all of them where it is absent */
  takeBefore(bound: string | undefined): readonly T[] {
    const { rows } = this;
    let end = bound === undefined ? rows.length : 0;
    while (end < rows.length && (rows[end] as T).key < (bound as string)) end++;
    this.rows = rows.slice(end);
    return rows.slice(0, end);
  }
}

function leastOf(heads: readonly Head<Keyed>[]): string | undefined {
  let least: string | undefined;
  for (const { next } of heads) if (next !== undefined && (least === undefined || next < least)) least = next;
  return least;
}
