import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Pages } from '#process-manager';

export interface Row {
  readonly key: string;
  readonly unit: string;
  readonly value: number;
}

/** One row in so many differs, is missing on the left, or is missing on the right. */
const ODD = 1_000;
/** Rows that a vendor lists at once. */
const PAGE = 1_000;

/** Coprime to all numbers of rows that are asked for: a walk in such steps comes to each row once. */
const STEP = 611_953;

/** The files of two snapshots. */
export interface Snapshots {
  readonly left: string;
  readonly right: string;
}

/**
 * Two snapshots of so many places, a page of JSON in each line: as vendors list.
 * @param order of their keys, or as one comes who lists by numbers of his own
 */
export async function writeSnapshots(to: Snapshots, rows: number, order: 'sorted' | 'unsorted'): Promise<void> {
  const files = [to.left, to.right].map((file) => createWriteStream(file));
  for (let from = 0; from < rows; from += PAGE) {
    const pages: [Row[], Row[]] = [[], []];
    for (let nth = from; nth < Math.min(rows, from + PAGE); nth++) {
      const n = order === 'sorted' ? nth : (nth * STEP) % rows;
      const row = { key: `4012345000016/SKU-${String(n).padStart(9, '0')}`, unit: 'EA', value: n % 500 };
      const oddity = n % ODD;
      if (oddity !== 1) pages[0].push(row);
      if (oddity !== 2) pages[1].push(oddity === 0 ? { ...row, value: row.value + 1 } : row);
    }
    for (const [nth, file] of files.entries())
      if (!file.write(`${JSON.stringify(pages[nth])}\n`)) await once(file, 'drain');
  }
  for (const file of files) {
    file.end();
    await once(file, 'finish');
  }
}

/** What differs between two of these. */
export const oddRows = (rows: number): number => {
  const whole = Math.floor(rows / ODD) * 3;
  return whole + Math.min(3, rows % ODD);
};

/** Reads a snapshot: the one source of all arms. */
export async function* pagesOf(file: string): Pages<Row> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as Row[];
}
