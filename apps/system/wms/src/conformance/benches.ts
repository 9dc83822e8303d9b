import { startMapped } from './mapped.bench.js';
import { startStowPoint } from './stowpoint.bench.js';
import type { FaultyWms } from './wms.trials.js';

/** The vendor that each adapter is tried against; adding an adapter is a line here too. */
export const benches: Readonly<Record<string, () => Promise<FaultyWms>>> = {
  stowpoint: startStowPoint,
  mapped: startMapped,
};
