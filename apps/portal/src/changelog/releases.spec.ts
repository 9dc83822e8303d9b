import { describe, expect, it } from 'vitest';
import { permittedOf, type ReleaseRecord, releasedOn } from './releases.js';

const permission = (contract: string, what: string, reason: string) => ({ contract, what, reason, by: 'platform' });
const RECORD: ReleaseRecord = {
  releases: [
    { date: '2026-11-01', digests: { 'partner/a.json': 'one', 'system/b.json': 'one' }, permissions: [] },
    {
      date: '2026-11-10',
      digests: { 'partner/a.json': 'two', 'system/b.json': 'one' },
      permissions: [
        permission('partner/a.json', 'remove /a', 'Never answered'),
        permission('partner/a.json', 'remove /b', 'Never answered'),
        permission('system/b.json', 'remove /c', 'Internal'),
      ],
    },
    { date: '2026-11-20', digests: { 'partner/a.json': 'two', 'system/b.json': 'two' }, permissions: [] },
  ],
};

describe('the day of a release', () => {
  it.each([
    ['partner/a.json', '2026-11-10'],
    ['system/b.json', '2026-11-20'],
    ['process/none.json', undefined],
  ])('of %s is that of the release that changed it last: %s', (contract, day) => {
    expect(releasedOn(RECORD, contract)).toBe(day);
  });
});

describe('a breaking change that was let through', () => {
  it('is told with its release and its reason, once for all places that have the same', () => {
    expect(permittedOf(RECORD, 'partner/a.json')).toEqual([
      { released: '2026-11-10', reason: 'Never answered', by: 'platform', changes: ['remove /a', 'remove /b'] },
    ]);
  });
});
