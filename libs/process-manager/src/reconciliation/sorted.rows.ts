import { jsonOf } from '../as-stored.js';
import type { Keyed, Pages } from './reconcile.js';
import { type Extent, RowsFile, RowsNotKept } from './rows.file.js';
import { type BytesOfRows, RowsInBytes } from './rows.in.bytes.js';
import { found, type Looked, merged, type Run } from './sorted.runs.js';

const PAGE = 500;
/** Bytes of each side. */
const MOST_IN_MEMORY = 6 * 1_048_576;
const MOST_RUNS = 32;

export type SideName = 'left' | 'right';

/** What came from one source without anything between, in order and in the file. */
interface Stretch {
  readonly source: string;
  readonly run: Run<Keyed>;
  /** How often it was merged. */
  readonly level: number;
}

/** What came last from a source, in memory. Once it was read it takes no more. */
interface Recent {
  readonly source: string;
  readonly rows: RowsInBytes;
  read?: Run<Keyed>;
}

interface SideRows {
  stretches: Stretch[];
  recent: Recent[];
  /** What was emptied into the file is filled again. */
  emptied?: RowsInBytes;
}

/**
 * Puts the rows of a run in the order of their keys, in which a comparison takes them: vendors list by numbers and
 * collations of their own. An external merge sort: what is too much for the memory is in a file of this process, in runs
 * that are merged as they are read. It ends with the attempt that it is for: the next one reads anew.
 */
export class SortedRows {
  private readonly sides = { left: nothing(), right: nothing() };
  private readonly looked: Looked = new WeakMap();
  private file: RowsFile | undefined;
  private writing: Promise<void> = Promise.resolve();
  private closed = false;

  /**
   * @param mostInMemory bytes of each side
   * @param mostRuns of one source, before they are merged into one: a block of each is in memory while a side is read
   */
  constructor(
    private readonly mostInMemory = MOST_IN_MEMORY,
    private readonly mostRuns = MOST_RUNS,
  ) {}

  /**
   * @param source the system that told them
   * @param rows plain data: they come back as JSON has them
   * @throws RowsNotKept also of a page that comes after the attempt has ended, as another source's may
   */
  async add(name: SideName, source: string, rows: readonly Keyed[]): Promise<void> {
    if (this.closed) throw new RowsNotKept('The rows are sorted for nobody any more');
    if (rows.length === 0) return;
    const side = this.sides[name];
    recentOf(side, source).add(rows);
    if (side.recent.reduce((sum, each) => sum + each.rows.size, 0) <= this.mostInMemory) return;
    this.writing = this.writing.then(() => this.toFile(side));
    await this.writing;
  }

  takeBack(name: SideName, source: string): void {
    const side = this.sides[name];
    side.stretches = side.stretches.filter((each) => each.source !== source);
    side.recent = side.recent.filter((each) => each.source !== source);
  }

  /** What a side has under the keys, as far as it has anything; the last that came where there are several. */
  of<T extends Keyed>(side: SideName, keys: readonly string[]): Promise<ReadonlyMap<string, T>> {
    return found(this.runsOf<T>(side), keys, this.looked);
  }

  /**
   * A side in its order, as it is when the first page is read.
   * @param oneOf what came under one key, in the order in which it came, counts as one
   */
  async *pages<T extends Keyed, R extends Keyed>(side: SideName, oneOf: (rows: readonly [T, ...T[]]) => R): Pages<R> {
    for await (const batch of merged(this.runsOf<T>(side))) {
      const rows = grouped(batch).map(oneOf);
      for (let at = 0; at < rows.length; at += PAGE) yield rows.slice(at, at + PAGE);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    // What is being written has the file.
    await this.writing.catch(() => undefined);
    await this.file?.close();
    this.file = undefined;
  }

  private runsOf<T extends Keyed>(name: SideName): Run<T>[] {
    const { stretches, recent } = this.sides[name];
    return [...stretches.map(({ run }) => run), ...recent.map(inMemory)] as Run<T>[];
  }

  private async toFile(side: SideRows): Promise<void> {
    for (const { source, rows, read } of side.recent.splice(0)) {
      side.stretches.push({ source, run: await this.write(rows.sorted()), level: 0 });
      await this.mergeLast(side);
      // Whoever reads them may not be through.
      if (read) continue;
      rows.clear();
      side.emptied = rows;
    }
  }

  /** Runs of a source become one of the next level: each row is written once a level. */
  private async mergeLast({ stretches }: SideRows): Promise<void> {
    for (;;) {
      const last = stretches.slice(-this.mostRuns);
      const { source, level } = last[0] as Stretch;
      if (last.length < this.mostRuns || !last.every((each) => each.source === source && each.level === level)) return;
      const run = await this.write(bytesOf(merged(last.map((each) => each.run))));
      stretches.splice(-this.mostRuns, this.mostRuns, { source, run, level: level + 1 });
    }
  }

  private async write(blocks: Iterable<BytesOfRows> | AsyncIterable<BytesOfRows>): Promise<Run<Keyed>> {
    this.file ??= await RowsFile.create();
    const { file } = this;
    const firsts: string[] = [];
    const extents: Extent[] = [];
    for await (const { first, length, copyTo } of blocks) {
      firsts.push(first);
      extents.push({ at: await file.append(length, copyTo), length });
    }
    await file.flush();
    const open = () => {
      const read = file.reader(extents);
      return async (nth: number) => rowsIn(await read(nth));
    };
    return { firsts, open };
  }
}

/** Of rows that came under one key: the one that came last. */
export const lastOf = <T>(rows: readonly [T, ...T[]]): T => rows.at(-1) as T;

const nothing = (): SideRows => ({ stretches: [], recent: [] });

function recentOf(side: SideRows, source: string): RowsInBytes {
  const last = side.recent.at(-1);
  if (last?.source === source && !last.read) return last.rows;
  const rows = side.emptied ?? new RowsInBytes();
  delete side.emptied;
  side.recent.push({ source, rows });
  return rows;
}

const rowsIn = (bytes: Buffer): Keyed[] => JSON.parse(bytes.toString()) as Keyed[];

function inMemory(recent: Recent): Run<Keyed> {
  if (recent.read) return recent.read;
  const blocks = [...recent.rows.sorted()];
  const load = (nth: number) => {
    const { length, copyTo } = blocks[nth] as BytesOfRows;
    const bytes = Buffer.allocUnsafe(length);
    copyTo(bytes, 0);
    return rowsIn(bytes);
  };
  recent.read = { firsts: blocks.map(({ first }) => first), open: () => load };
  return recent.read;
}

async function* bytesOf(batches: AsyncIterable<readonly Keyed[]>): AsyncGenerator<BytesOfRows> {
  for await (const batch of batches)
    for (let from = 0; from < batch.length; from += PAGE) {
      const bytes = Buffer.from(jsonOf(batch.slice(from, from + PAGE)));
      const { length } = bytes;
      yield { first: (batch[from] as Keyed).key, length, copyTo: (target, at) => bytes.copy(target, at) };
    }
}

/** @param rows in order @returns what came under one key, together */
function grouped<T extends Keyed>(rows: readonly T[]): [T, ...T[]][] {
  const groups: [T, ...T[]][] = [];
  let last: [T, ...T[]] | undefined;
  for (const row of rows)
    if (last?.[0].key === row.key) last.push(row);
    else {
      last = [row];
      groups.push(last);
    }
  return groups;
}
