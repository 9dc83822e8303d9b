import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import { ACTED, evidence } from './evidence.sample.js';
import { type InvariantName, violations } from './invariants.js';

const LOGGED = 'each act of a person that was acknowledged is in the log of its case, once';
const FOUR_EYES = 'an edit is decided about once, by somebody else';
const ENDED = 'each run that was asked for has come to its end';

const second = { ...ACTED, id: 'case-2', acts: [{ act: 'retried', text: 'said 2' }] };
const acted = (changes: object) =>
  new Map([
    ['case-1', { ...ACTED, ...changes }],
    ['case-2', second],
  ]);
const EDIT = { id: 'e-1', state: 'approved', proposedBy: 'operator', decidedBy: 'approver' };
const approved = { act: 'edit-approved', detail: { edit: 'e-1' } };

describe('what people do at their desk', () => {
  it.each<[string, InvariantName, Partial<Evidence>]>([
    ['an act is forgotten', LOGGED, { acted: acted({ acts: [] }) }],
    ['an act is done twice', LOGGED, { acted: acted({ acts: [...ACTED.acts, ...ACTED.acts] }) }],
    ['another act is done', LOGGED, { acted: acted({ acts: [{ act: 'skipped', text: 'said 1' }] }) }],
    ['one of a group is not tried again', LOGGED, { acted: new Map([['case-1', ACTED]]) }],
    [
      'somebody approves of what is their own',
      FOUR_EYES,
      { acted: acted({ edits: [{ ...EDIT, decidedBy: 'operator' }] }) },
    ],
    [
      'an edit is approved twice',
      FOUR_EYES,
      { acted: acted({ edits: [EDIT], acts: [...ACTED.acts, approved, approved] }) },
    ],
    [
      'a run has no end',
      ENDED,
      { schedules: new Map([['inventory-sync', [{ name: 'stock', lastRun: { id: 'r-1' } }]]]) },
    ],
    ['nothing ever ran', ENDED, { schedules: new Map([['inventory-sync', [{ name: 'stock' }]]]) }],
  ])('%s: it is seen', (_, name, changes) => {
    expect(violations(evidence(changes))[name]).not.toEqual([]);
  });

  it('an edit that a second person approved of is as it should be', () => {
    const changes = { acted: acted({ edits: [EDIT], acts: [...ACTED.acts, approved] }) };
    expect(Object.values(violations(evidence(changes))).flat()).toEqual([]);
  });
});
