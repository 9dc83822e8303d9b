import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Awaited, isHeard, type KnownFeed, silentSince, stateOf } from './feed.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const LONG_AGO_MS = 100_000;
const ago = (ms: number) => new Date(NOW.getTime() - ms);

const moment = fc.integer({ min: 0, max: LONG_AGO_MS }).map(ago);
const interval = fc.integer({ min: 1, max: LONG_AGO_MS });
const awaitedOrNot = fc.option(fc.record({ parts: fc.integer({ min: 1, max: 9 }), since: moment }), { nil: undefined });
/** Whoever tells when there is something to tell, heard before or never. */
const told = fc.record(
  {
    name: fc.constant('/wms/wms'),
    silentAfterMs: interval,
    agreedAt: moment,
    awaited: fc.constant(['list']),
    heardAt: moment,
  },
  { requiredKeys: ['name', 'silentAfterMs', 'agreedAt', 'awaited'] },
) as fc.Arbitrary<KnownFeed>;
const read = told.map(({ awaited: _, ...feed }): KnownFeed => feed);
const any = fc.oneof(told, read);

describe('a feed', () => {
  it('is not silent as long as it was heard within what was agreed, whatever waits', () => {
    fc.assert(
      fc.property(any, awaitedOrNot, (feed, awaited) => {
        if (isHeard(feed, NOW)) expect(silentSince(feed, awaited, NOW)).toBeUndefined();
      }),
    );
  });

  it('that tells by itself owes nothing while nothing waits for it, however long it says nothing', () => {
    fc.assert(
      fc.property(told, (feed) => {
        expect(silentSince(feed, undefined, NOW)).toBeUndefined();
      }),
    );
  });

  it('is silent since it was heard, or since what waits has moved, whichever was later, and for longer than was agreed', () => {
    fc.assert(
      fc.property(told, awaitedOrNot, (feed, awaited) => {
        const since = silentSince(feed, awaited, NOW);
        const last = Math.max(feed.heardAt?.getTime() ?? 0, awaited?.since.getTime() ?? 0);
        const owes = awaited !== undefined && NOW.getTime() - last > (feed.silentAfterMs as number);
        expect(since?.getTime()).toBe(owes ? last : undefined);
      }),
    );
  });

  it('that is silent goes on being so until there is a word, or nothing waits', () => {
    const later = fc.integer({ min: 0, max: LONG_AGO_MS });
    fc.assert(
      fc.property(any, awaitedOrNot, later, (feed, awaited, ms) => {
        const since = silentSince(feed, awaited, NOW);
        const then = new Date(NOW.getTime() + ms);
        if (since) expect(silentSince(feed, awaited, then)).toEqual(since);
        expect(silentSince({ ...feed, heardAt: then }, awaited, then)).toBeUndefined();
      }),
    );
  });

  it('that is read owes an answer always, from when it is listened to', () => {
    fc.assert(
      fc.property(read, awaitedOrNot, (feed, awaited) => {
        const last = Math.max(feed.heardAt?.getTime() ?? 0, feed.agreedAt.getTime());
        const owes = NOW.getTime() - last > (feed.silentAfterMs as number);
        expect(silentSince(feed, awaited, NOW)?.getTime()).toBe(owes ? last : undefined);
      }),
    );
  });

  it('with which nothing was agreed owes nothing before its first word', () => {
    const awaited: Awaited = { parts: 1, since: ago(LONG_AGO_MS) };
    const feed = { name: '/partner/a', silentAfterMs: 1, agreedAt: ago(9), awaited: ['list'], fromFirstWord: true };
    expect(silentSince(feed, awaited, NOW)).toBeUndefined();
    expect(silentSince({ ...feed, heardAt: ago(5) }, awaited, NOW)).toEqual(ago(5));
  });

  it('that is none any more is never silent', () => {
    fc.assert(
      fc.property(any, awaitedOrNot, ({ silentAfterMs: _, ...feed }, awaited) => {
        expect(silentSince(feed, awaited, NOW)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['heard', { heardAt: ago(10) }],
    ['heard', { heardAt: ago(10), silentSince: ago(999) }],
    ['quiet', { heardAt: ago(101) }],
    ['quiet', {}],
    ['silent', { heardAt: ago(101), silentSince: ago(101) }],
  ] as const)('is %s where what is known of it is %j', (state, known) => {
    expect(stateOf({ name: '/wms/wms', silentAfterMs: 100, agreedAt: ago(500), ...known }, NOW)).toBe(state);
  });
});
