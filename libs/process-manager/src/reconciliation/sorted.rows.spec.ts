import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RowsNotKept } from './rows.file.js';
import { lastOf, SortedRows } from './sorted.rows.js';

interface Row {
  readonly key: string;
  readonly n: number;
}

/** So small that most of what comes goes to the file, and runs are merged. */
const TIGHT = [400, 3] as const;

let rows: SortedRows;
beforeEach(() => {
  rows = new SortedRows(...TIGHT);
});
afterEach(() => rows.close());

const row = (key: string, n = 1): Row => ({ key, n });
async function read(oneOf: (group: readonly [Row, ...Row[]]) => Row = lastOf): Promise<Row[][]> {
  const pages: Row[][] = [];
  for await (const page of rows.pages<Row, Row>('left', oneOf)) pages.push([...page]);
  return pages;
}

/** Keys that begin alike, of few characters as of many, in the order of code units and in no other alphabet's. */
const key = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'B', 'é', '😀', '～', '\uD83D'), maxLength: 3 }),
  fc.nat(9_999).map((n) => `4012345000016/SKU-${String(n).padStart(9, '0')}`),
  fc.nat(40).map((n) => 'k'.repeat(n)),
);
const pages = fc.array(
  fc.record({
    source: fc.constantFrom('sap', 'sap-2', 'nav'),
    rows: fc.array(fc.tuple(key, fc.constantFrom('', 'ü')), { maxLength: 40 }),
  }),
  { maxLength: 12 },
);
const bounds = fc.constantFrom<[number, number]>([400, 2], [2_000, 3], [1_000_000, 32]);

interface Told extends Row {
  readonly note: string;
}

/** Each row tells when it came. */
async function tell(sorted: SortedRows, told: readonly { source: string; rows: readonly [string, string][] }[]) {
  const all: { source: string; row: Told }[] = [];
  for (const { source, rows: page } of told) {
    const added = page.map(([each, note], nth) => ({ key: each, n: all.length + nth, note }));
    await sorted.add('left', source, added);
    all.push(...added.map((each) => ({ source, row: each })));
  }
  return all;
}

function byMap(told: readonly Told[]): (readonly [string, readonly Told[]])[] {
  const groups = Map.groupBy(told, (each) => each.key);
  return [...groups.keys()].sort().map((each) => [each, groups.get(each) as Told[]]);
}

async function groupsOf(sorted: SortedRows) {
  const groups: [string, Told[]][] = [];
  const all = (group: readonly [Told, ...Told[]]) => {
    groups.push([group[0].key, [...group]]);
    return group[0];
  };
  for await (const page of sorted.pages<Told, Told>('left', all)) expect(page.length).toBeLessThanOrEqual(500);
  return groups;
}

describe('rows that are sorted', () => {
  it('come in the order of their code units, what came under one key together and as it came, however much is in memory', () =>
    fc.assert(
      fc.asyncProperty(pages, bounds, async (told, [mostInMemory, mostRuns]) => {
        const sorted = new SortedRows(mostInMemory, mostRuns);
        try {
          const all = await tell(sorted, told);
          expect(await groupsOf(sorted)).toEqual(byMap(all.map((each) => each.row)));
        } finally {
          await sorted.close();
        }
      }),
    ));

  it('are found by their keys, the last that came, and those of a system that went away are taken back', () =>
    fc.assert(
      fc.asyncProperty(pages, fc.array(key), bounds, async (told, others, [mostInMemory, mostRuns]) => {
        const sorted = new SortedRows(mostInMemory, mostRuns);
        try {
          const all = await tell(sorted, told);
          const asked = [...others, ...all.map((each) => each.row.key)];
          const last = (left: typeof all) => new Map(left.map((each) => [each.row.key, each.row]));
          expect(await sorted.of('left', asked)).toEqual(last(all));
          expect(await sorted.of('right', asked)).toEqual(new Map());
          sorted.takeBack('left', 'sap');
          expect(await sorted.of('left', asked)).toEqual(last(all.filter(({ source }) => source !== 'sap')));
        } finally {
          await sorted.close();
        }
      }),
    ));

  it('are read as they are when the first page is, whatever comes meanwhile', async () => {
    const told = Array.from({ length: 1_200 }, (_, nth) => row(`k${String(nth).padStart(4, '0')}`));
    rows = new SortedRows(1_000_000);
    await rows.add('left', 'sap', told.toReversed());
    const seen: Row[] = [];
    for await (const page of rows.pages<Row, Row>('left', lastOf)) {
      seen.push(...page);
      await rows.add('left', 'sap', [row('z', seen.length), { key: 'zz', n: 1, text: 'x'.repeat(1_000_000) } as Row]);
    }
    expect(seen).toEqual(told);
    expect([...(await rows.of('left', ['z'])).values()]).toEqual([row('z', 1_200)]);
  });
});

describe('the temporary file of rows that are sorted', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossdock-rows-spec-'));
    vi.stubEnv('TMPDIR', folder);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });
  const many = (length: number) => Array.from({ length }, (_, nth) => row(`sap-${nth}`));
  /** Files of the folder that this process has open. */
  async function open(): Promise<string[]> {
    const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
    return (await Promise.all(links)).filter((file) => file.startsWith(folder));
  }

  it('is none where they fit into memory', async () => {
    await rm(folder, { recursive: true });
    await rows.add('left', 'sap', many(5));
    expect((await read()).flat()).toHaveLength(5);
  });

  it('has no name: a process that is killed leaves nothing behind, and one that ends the work gives its room back', async () => {
    await rows.add('left', 'sap', many(500));
    expect(await open()).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
    expect((await read()).flat()).toHaveLength(500);
    await rows.close();
    expect(await open()).toEqual([]);
  });

  it('is none for what comes once the work has ended, as from a source that was still being read', async () => {
    const late = rows.add('left', 'sap', many(500));
    await rows.close();
    await late;
    await expect(rows.add('left', 'sap', many(500))).rejects.toThrow(RowsNotKept);
    expect(await open()).toEqual([]);
  });

  it('that cannot be written says where, and is no failure of the system that is read', async () => {
    await rm(folder, { recursive: true });
    const adding = rows.add('left', 'sap', many(500));
    await expect(adding).rejects.toThrow(RowsNotKept);
    await expect(adding).rejects.toThrow(`Rows to be sorted cannot be kept in ${folder}: ENOENT`);
  });
});
