import type { Keyed } from './reconcile.js';

/** Rows of a run that are next to each other. */
export interface Block<T> {
  /** Key of the first of them. */
  readonly first: string;
  load(): readonly T[] | Promise<readonly T[]>;
}

/** Rows in the order of their keys; those under one key in the order in which they came. */
export type Run<T> = readonly Block<T>[];

/** By code units, as a comparison takes them. */
const byKey = (a: Keyed, b: Keyed): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * Several runs as one, a batch at a time, with about a block of each in memory. All that came under one key is in one batch.
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
    for (const head of heads) if (head.next?.first === bound) await head.load();
  }
}

/** Of each run the block that was looked into last: whoever looks for one page after the other looks into it again. */
export type Looked = WeakMap<Run<Keyed>, { readonly nth: number; readonly rows: readonly Keyed[] }>;

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
      const end = run[nth + 1]?.first;
      const here = new Set<string>();
      for (; from < asked.length && (end === undefined || (asked[from] as string) < end); from++)
        here.add(asked[from] as string);
      for (const row of await blockAt(run, nth, looked)) if (here.has(row.key)) rows.set(row.key, row);
    }
  return rows;
}

async function blockAt<T extends Keyed>(run: Run<T>, nth: number, looked: Looked): Promise<readonly T[]> {
  const last = looked.get(run);
  if (last?.nth === nth) return last.rows as readonly T[];
  const rows = (await run[nth]?.load()) ?? [];
  looked.set(run, { nth, rows });
  return rows;
}

/** The last block that begins at a key or before it; -1 where it comes before all of them. */
function blockOf(run: Run<unknown>, key: string): number {
  let from = 0;
  let to = run.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((run[middle] as Block<unknown>).first <= key) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Where a run is read. */
class Head<T extends Keyed> {
  private rows: readonly T[] = [];
  private nth = 0;

  constructor(private readonly run: Run<T>) {}

  /** The block that was not loaded yet. */
  get next(): Block<T> | undefined {
    return this.run[this.nth];
  }

  async load(): Promise<void> {
    const rows = (await this.next?.load()) ?? [];
    this.rows = this.rows.length > 0 ? [...this.rows, ...rows] : rows;
    this.nth += 1;
  }

  /** @param bound all of them where it is absent */
  takeBefore(bound: string | undefined): readonly T[] {
    const { rows } = this;
    let end = bound === undefined ? rows.length : 0;
    while (end < rows.length && (rows[end] as T).key < (bound as string)) end++;
    const taken = rows.slice(0, end);
    this.rows = rows.slice(end);
    return taken;
  }
}

function leastOf(heads: readonly Head<Keyed>[]): string | undefined {
  let least: string | undefined;
  for (const { next } of heads) if (next && (least === undefined || next.first < least)) least = next.first;
  return least;
}
