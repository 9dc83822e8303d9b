import { describe, expect, it } from 'vitest';
import { wmsAdapters } from '../wms.registry.js';
import { benches } from './benches.js';
import { wmsConformance } from './wms.conformance.js';

describe('the conformance suite', () => {
  it('runs over every registered adapter', () => {
    expect(Object.keys(benches).sort()).toEqual(wmsAdapters.map(({ id }) => id).sort());
  });
});

for (const adapter of wmsAdapters) {
  const start = benches[adapter.id];
  if (start) wmsConformance(adapter, start);
}
