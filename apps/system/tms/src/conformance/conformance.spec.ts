import { describe, expect, it } from 'vitest';
import { tmsAdapters } from '../tms.registry.js';
import { startFreightHub } from './freighthub.bench.js';
import type { TmsBench } from './tms.bench.js';
import { tmsConformance } from './tms.conformance.js';

/** Every registered adapter has a vendor to be tried against; adding an adapter is a line here too. */
const benches: Readonly<Record<string, () => Promise<TmsBench>>> = { freighthub: startFreightHub };

describe('the conformance suite', () => {
  it('runs over every registered adapter', () => {
    expect(Object.keys(benches).sort()).toEqual(tmsAdapters.map(({ id }) => id).sort());
  });
});

for (const adapter of tmsAdapters) {
  const start = benches[adapter.id];
  if (start) tmsConformance(adapter, start);
}
