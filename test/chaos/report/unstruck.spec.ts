import { describe, expect, it } from 'vitest';
import { type Done, unstruck } from '../faults/unstruck.js';

const kill: Done = { fault: { kind: 'kill', target: 'erp/1', forMs: 1, at: 0 }, times: 1 };
const vendor = (times: number, forMs = 10_000): Done => ({
  fault: { kind: 'vendor', target: 'sap', mode: 'reset', forMs, at: 0 },
  times,
});

describe('a fault proves nothing', () => {
  it.each<[string, Done[], string[]]>([
    ['that could not be done', [{ ...kill, failed: 'nobody sits there' }], ['kill erp/1 0.0 s: nobody sits there']],
    ['of a kind that never struck', [{ ...kill, times: 0 }], ['kill never struck']],
    ['of a mode that its vendor never had', [vendor(0), kill], ['vendor sap reset never struck']],
  ])('%s', (_, done, told) => {
    expect(unstruck(done)).toEqual(told);
  });

  it.each<[string, Done[]]>([
    ['of a kind that struck another time', [kill, { ...kill, times: 0 }]],
    ['of a mode that had no time to strike', [vendor(0, 2_000), kill]],
    ['of a mode that struck', [vendor(3)]],
  ])('but not %s', (_, done) => {
    expect(unstruck(done)).toEqual([]);
  });
});
