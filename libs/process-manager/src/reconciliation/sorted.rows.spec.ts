import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSampleProcess, type SampleProcess, TENANT } from '../../../../test/support/sample-process.js';
import type { ScheduledRun } from '../schedules/scheduled.work.js';
import { lastOf, SortedRows } from './sorted.rows.js';

interface Row {
  readonly key: string;
  readonly n: number;
}

let sample: SampleProcess;
let rows: SortedRows;
beforeAll(async () => {
  sample = await createSampleProcess();
});
beforeEach(() => {
  const run = { tenant: TENANT, transaction: (work) => sample.database.transaction(work) } as ScheduledRun;
  rows = new SortedRows('sample', 'books', sample.database, run);
});
afterEach(() => sample.database.query('TRUNCATE sample.reconciliation_rows'));
afterAll(() => sample.drop());

const row = (key: string, n = 1): Row => ({ key, n });
async function read(oneOf: (group: readonly [Row, ...Row[]]) => Row = lastOf): Promise<Row[][]> {
  const pages: Row[][] = [];
  for await (const page of rows.pages<Row, Row>('left', oneOf)) pages.push([...page]);
  return pages;
}

describe('rows that are sorted', () => {
  it('come in the order of their code units, page by page, however they were told', async () => {
    const keys = Array.from({ length: 1_201 }, (_, nth) => `sap-${nth}`).concat('Sap-1', 'sáp-1');
    const told = keys.toReversed();
    for (let at = 0; at < told.length; at += 200)
      await rows.add(
        'left',
        'sap',
        told.slice(at, at + 200).map((key) => row(key)),
      );
    const pages = await read();
    expect(pages.flat().map(({ key }) => key)).toEqual(keys.toSorted());
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(500);
  });

  it('that came under one key count as one, also over two pages', async () => {
    const told = Array.from({ length: 499 }, (_, nth) => row(`a${String(nth).padStart(3, '0')}`));
    await rows.add('left', 'sap', [row('b', 1), row('b', 2), row('b', 3), ...told, row('c')]);
    const sum = (group: readonly [Row, ...Row[]]) =>
      row(
        group[0].key,
        group.reduce((all, { n }) => all + n, 0),
      );
    const read1 = (await read(sum)).flat();
    expect(read1).toHaveLength(501);
    expect(read1.at(-2)).toEqual(row('b', 6));
    expect((await read()).flat().at(-2)).toEqual(row('b', 3));
  });

  it('are found by their keys, each side for itself', async () => {
    await rows.add('left', 'sap', [row('a', 1), row('a', 2), row('b')]);
    await rows.add('right', 'sap', [row('c')]);
    expect(Object.fromEntries(await rows.of('left', ['a', 'c']))).toEqual({ a: row('a', 2) });
  });

  it('of a system that went away are taken back, and nobody else’s', async () => {
    await rows.add('left', 'sap', [row('sap-1')]);
    await rows.add('left', 'sap-2', [row('sap-2-1')]);
    await rows.takeBack('left', 'sap');
    expect(await read()).toEqual([[row('sap-2-1')]]);
  });

  it('that the database lost in a crash are read anew: none of them is taken for missing', async () => {
    await rows.add('left', 'sap', [row('a'), row('b')]);
    await sample.database.query('TRUNCATE sample.reconciliation_rows');
    await expect(read()).rejects.toThrow('0 of 2 rows');
  });
});
