import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Pages } from '#process-manager';

export interface Row {
  readonly key: string;
  readonly unit: string;
  readonly value: number;
}

/** One row in so many differs, is missing on the left, or is missing on the right. */
const ODD = 1_000;
const LINES_AT_ONCE = 10_000;

/** Coprime to all numbers of rows that are asked for: a walk in such steps comes to each row once. */
const STEP = 611_953;

/** The files of two snapshots. */
export interface Snapshots {
  readonly left: string;
  readonly right: string;
}

/**
 * Two snapshots of so many places, one row a line.
 * @param order of their keys, or as one comes who lists by numbers of his own
 */
export async function writeSnapshots(to: Snapshots, rows: number, order: 'sorted' | 'unsorted'): Promise<void> {
  const files = [to.left, to.right].map((file) => createWriteStream(file));
  for (let from = 0; from < rows; from += LINES_AT_ONCE) {
    const texts = ['', ''];
    for (let line = from; line < Math.min(rows, from + LINES_AT_ONCE); line++) {
      const n = order === 'sorted' ? line : (line * STEP) % rows;
      const key = `4012345000016/SKU-${String(n).padStart(9, '0')}`;
      const oddity = n % ODD;
      if (oddity !== 1) texts[0] += `${key},EA,${n % 500}\n`;
      if (oddity !== 2) texts[1] += `${key},EA,${(n % 500) + (oddity === 0 ? 1 : 0)}\n`;
    }
    for (const [nth, file] of files.entries()) if (!file.write(texts[nth])) await once(file, 'drain');
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

/** Reads a snapshot: the one source of both arms. */
export async function* pagesOf(file: string): Pages<Row> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map(parse);
  }
}

function parse(line: string): Row {
  const first = line.indexOf(',');
  const second = line.indexOf(',', first + 1);
  return { key: line.slice(0, first), unit: line.slice(first + 1, second), value: Number(line.slice(second + 1)) };
}
