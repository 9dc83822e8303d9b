import { describe, expect, it } from 'vitest';
import { UnknownEventVersion, type Upcasters, upcastEvent, versionOf } from './upcast.js';

/** Twice changed: a name became a list, then its entries became objects. */
const upcasters: Upcasters = {
  'eta.changed': [
    ({ reason }: { reason: string }) => ({ reasons: [reason] }),
    ({ reasons }: { reasons: string[] }) => ({ reasons: reasons.map((text) => ({ text })) }),
  ],
};
const event = (version: number, data: unknown) => ({ id: 'e1', type: 'eta.changed', version, data }) as never;

describe('upcasting of events', () => {
  it('brings every earlier version into the latest form, step by step', () => {
    const latest = { id: 'e1', type: 'eta.changed', version: 3, data: { reasons: [{ text: 'weather' }] } };
    expect(upcastEvent(event(1, { reason: 'weather' }), upcasters)).toEqual(latest);
    expect(upcastEvent(event(2, { reasons: ['weather'] }), upcasters)).toEqual(latest);
    expect(upcastEvent(event(3, latest.data), upcasters)).toEqual(latest);
  });

  it('leaves an event alone that has had one version only', () => {
    const first = { id: 'e1', type: 'order.closed', version: 1, data: {} } as never;
    expect(upcastEvent(first, upcasters)).toBe(first);
    expect(versionOf('order.closed', upcasters)).toBe(1);
  });

  it('does not guess at a version that a later build appended', () => {
    expect(() => upcastEvent(event(4, {}), upcasters)).toThrow(UnknownEventVersion);
  });
});
