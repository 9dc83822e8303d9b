import { describe, expect, it } from 'vitest';
import type { Known, Strike } from './control.js';
import { coverageOf, whyMissed } from './coverage.js';

const control = (passages: readonly Known[], strikes: readonly Partial<Strike>[] = []) => ({
  passages: () => [...passages],
  strikes: () => strikes.map((each) => ({ at: '', pid: 1, kind: 'kill' as const, ...each }) as Strike),
});
const COMMIT = { what: 'commit', name: 'jobs.job' } as const;
const CALL = { what: 'call', name: 'GET /a' } as const;

describe('what of all failpoints was struck', () => {
  it('is told of each app, whichever of its processes it was, before and after each commit and call', () => {
    const coverage = coverageOf([
      ['erp/1', control([{ ...COMMIT, lives: 2 }], [{ ...COMMIT, moment: 'before' }])],
      ['tms/1', control([{ ...COMMIT, lives: 1 }])],
      [
        'erp/2',
        control(
          [
            { ...COMMIT, lives: 1 },
            { ...CALL, lives: 1 },
          ],
          [{ ...CALL, moment: 'after' }],
        ),
      ],
    ]);
    expect(coverage).toEqual([
      { app: 'erp', passage: 'before commit jobs.job', isStruck: true, lives: 3, ofLives: 3 },
      { app: 'erp', passage: 'after commit jobs.job', isStruck: false, lives: 3, ofLives: 3 },
      { app: 'erp', passage: 'before call GET /a', isStruck: false, lives: 1, ofLives: 3 },
      { app: 'erp', passage: 'after call GET /a', isStruck: true, lives: 1, ofLives: 3 },
      { app: 'tms', passage: 'before commit jobs.job', isStruck: false, lives: 1, ofLives: 1 },
      { app: 'tms', passage: 'after commit jobs.job', isStruck: false, lives: 1, ofLives: 1 },
    ]);
  });

  it('does not count where a process was only stopped', () => {
    const [first] = coverageOf([
      ['erp/1', control([{ ...COMMIT, lives: 1 }], [{ ...COMMIT, moment: 'before', kind: 'stop' }])],
    ]);
    expect(first?.isStruck).toBe(false);
  });

  it.each([
    ['before commit a', 1, 'passed by one process only, and not again'],
    ['before commit a', 2, 'passed by 2 of 9 processes, none of them while it was looked for'],
    ['after call GET /a', 2, 'passed by 2 of 9 processes, and not to its end while it was looked for'],
  ])('says of %s, passed by %i, why it was not', (passage, lives, why) => {
    expect(whyMissed({ app: 'erp', passage, isStruck: false, lives, ofLives: 9 })).toBe(why);
  });
});
