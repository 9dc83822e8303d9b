import { describe, expect, it } from 'vitest';
import { tmsAdapters } from '../tms.registry.js';
import { benches } from './benches.js';
import { tmsConformance } from './tms.conformance.js';

describe('the conformance suite', () => {
  it('runs over every registered adapter', () => {
    expect(Object.keys(benches).sort()).toEqual(tmsAdapters.map(({ id }) => id).sort());
  });
});

for (const adapter of tmsAdapters) {
  const start = benches[adapter.id];
  if (start) tmsConformance(adapter, start);
}
