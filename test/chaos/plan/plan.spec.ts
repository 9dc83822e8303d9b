import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_MODES } from '../../../apps/sandbox/src/core/fault.rules.js';
import { PARTS } from '../preload/passages.js';
import { type FaultKind, type Planned, SEATS, THIRD_PARTIES, VENDOR_MODES, VENDORS } from './fault.js';
import { planOf } from './plan.js';

const ofKind = <K extends FaultKind>(plan: readonly Planned[], kind: K) =>
  plan.filter((fault): fault is Planned & { kind: K } => fault.kind === kind);
const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('a plan of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(planOf(seed, 10)).toEqual(planOf(seed, 10));
      }),
    );
    expect(planOf(1, 10)).not.toEqual(planOf(2, 10));
  });

  it('of ten minutes has every kind, every mode of every vendor, and every process killed, stopped and with a wrong clock, both webhooks and a 3PL silent', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = planOf(seed, 10);
        const kinds: readonly FaultKind[] = [
          ...(['kill', 'failpoint', 'stop', 'clock', 'postgres-kill', 'commit-cut', 'connections-cut'] as const),
          ...(['full-disk', 'vendor', 'silence', 'load', 'replay'] as const),
        ];
        expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(kinds));
        const struck = (kind: 'kill' | 'stop' | 'clock') =>
          ofKind(plan, kind)
            .map(({ target }) => target)
            .sort();
        expect([struck('kill'), struck('stop')]).toEqual([[...SEATS].sort(), [...SEATS].sort()]);
        expect(struck('clock')).toEqual(SEATS.filter((seat) => seat !== 'sandbox/1').sort());
        const modes = ofKind(plan, 'vendor').map(({ target, mode }) => `${target} ${mode}`);
        expect(modes.sort()).toEqual(
          VENDORS.flatMap((vendor) => VENDOR_MODES.map((mode) => `${vendor} ${mode}`)).sort(),
        );
        const silent = new Set<string>(ofKind(plan, 'silence').map(({ target }) => target));
        expect(['wms', 'tms'].every((each) => silent.has(each))).toBe(true);
        expect(THIRD_PARTIES.some((each) => silent.has(each))).toBe(true);
        const failpoints = ofKind(plan, 'failpoint').map(({ moment, what }) => `${moment} ${what}`);
        expect(new Set(failpoints).size).toBe(4);
        expect(new Set(ofKind(plan, 'clock').map(({ byMs }) => Math.abs(byMs)))).toEqual(new Set([3_600_000]));
      }),
    );
  });

  it('looks for another part of all failpoints than the seeds before it', () => {
    const parts = (seed: number) => ofKind(planOf(seed, 10), 'failpoint').map(({ part }) => part);
    const looked = Array.from({ length: PARTS }, (_, nth) => [...new Set(parts(167_447 + nth))]);
    expect(looked.flat().sort()).toEqual(Array.from({ length: PARTS }, (_, part) => part));
  });

  it('of some kinds has these and no other, all the time', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = planOf(seed, 3, ['failpoint', 'vendor']);
        expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(['failpoint', 'vendor']));
        expect(ofKind(plan, 'failpoint')).toHaveLength(23);
      }),
    );
  });

  it('is in the order of its moments and over when its time is', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 30 }), (seed, minutes) => {
        const plan = planOf(seed, minutes);
        expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).sort((one, other) => one - other));
        expect(plan.filter(({ at, forMs }) => at < 0 || forMs < 0 || at + forMs > minutes * 60_000)).toEqual([]);
      }),
    );
  });

  it('has the peak of ten times the load for a minute while another fault strikes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = planOf(seed, 10);
        const [peak] = ofKind(plan, 'load');
        expect([peak?.factor, peak?.forMs]).toEqual([10, 60_000]);
        const { at = 0, forMs = 0 } = peak ?? {};
        expect(plan.filter((fault) => fault.kind !== 'load' && fault.at > at && fault.at < at + forMs)).not.toEqual([]);
      }),
    );
  });

  it('knows every mode that the sandbox has', () => {
    expect([...VENDOR_MODES].sort()).toEqual([...FAULT_MODES].sort());
  });
});
