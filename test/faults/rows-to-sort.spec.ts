import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { lastOf, SortedRows } from '../../libs/process-manager/src/reconciliation/sorted.rows.js';
import { SmallDisk } from '../chaos/preload/tmpfs.js';

const disk = SmallDisk.mount(4);
const IN_MEMORY = 100_000;
const page = (from: number) => Array.from({ length: 1_000 }, (_, nth) => ({ key: `sap-${from + nth}` }));

/** Until nothing more goes in. */
async function fill(rows: SortedRows): Promise<never> {
  for (let from = 0; ; from += 1_000) await rows.add('left', 'sap', page(from));
}

// Where mounting is not allowed, a folder that is not there has the same outcome: sorted.rows.spec.ts.
describe.runIf(disk)('a disk that is full while rows are sorted', () => {
  beforeAll(() => void vi.stubEnv('TMPDIR', disk?.path));
  afterEach(() => disk?.free());
  afterAll(() => {
    vi.unstubAllEnvs();
    disk?.unmount();
  });

  it('is named, and has its room back once the work is given up', async () => {
    const before = disk?.freeBytes;
    const rows = new SortedRows(IN_MEMORY);
    await expect(fill(rows)).rejects.toThrow(`Rows to be sorted cannot be kept in ${disk?.path}: ENOSPC`);
    await rows.close();
    expect(disk?.freeBytes).toBe(before);
  });

  it('by somebody else is enough', async () => {
    disk?.fill();
    const rows = new SortedRows(IN_MEMORY);
    await expect(fill(rows)).rejects.toThrow('ENOSPC');
    await rows.close();
    disk?.free();
    const again = new SortedRows(IN_MEMORY);
    for (let from = 0; from < 10_000; from += 1_000) await again.add('left', 'sap', page(from));
    let read = 0;
    for await (const { length } of again.pages('left', lastOf)) read += length;
    await again.close();
    expect(read).toBe(10_000);
  });
});
