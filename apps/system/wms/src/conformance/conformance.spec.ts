import { describe, expect, it } from 'vitest';
import { wmsAdapters } from '../wms.registry.js';
import { startStowPoint } from './stowpoint.bench.js';
import type { WmsBench } from './wms.bench.js';
import { wmsConformance } from './wms.conformance.js';

/** Every registered adapter has a vendor to be tried against; adding an adapter is a line here too. */
const benches: Readonly<Record<string, () => Promise<WmsBench>>> = { stowpoint: startStowPoint };

describe('the conformance suite', () => {
  it('runs over every registered adapter', () => {
    expect(Object.keys(benches).sort()).toEqual(wmsAdapters.map(({ id }) => id).sort());
  });
});

for (const adapter of wmsAdapters) {
  const start = benches[adapter.id];
  if (start) wmsConformance(adapter, start);
}
