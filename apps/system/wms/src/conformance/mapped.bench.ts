import { readFileSync } from 'node:fs';
import { startStowPoint } from './stowpoint.bench.js';
import type { FaultyWms } from './wms.trials.js';

const MAPPING = new URL('../adapters/mapped/examples/stowpoint.mapping.json', import.meta.url);

/** The same vendor that the adapter written for it is tried against: a mapping of it is to do all that it does. */
export async function startMapped(): Promise<FaultyWms> {
  const bench = await startStowPoint();
  const { connection } = bench;
  const mapping: unknown = JSON.parse(readFileSync(MAPPING, 'utf8'));
  return {
    ...bench,
    connection: { ...connection, vendor: 'mapped', options: { ...connection.options, mapping } },
  };
}
