import { describe, expect, it } from 'vitest';
import { escalationOf } from './escalation.js';

const HOUR = 3_600_000;

describe('escalation', () => {
  it.each([
    ['order-desk', ['order-desk-lead', 'operations-manager']],
    ['warehouse-desk', ['warehouse-desk-lead', 'operations-manager']],
    ['transport-desk', ['transport-desk-lead', 'operations-manager']],
    ['freight-audit', ['freight-audit-lead', 'finance-manager']],
    ['integration', ['integration-lead', 'operations-manager']],
    ['a-desk-of-tomorrow', ['operations-manager']],
  ])('takes a case of %s to %j, and no further', (owner, above) => {
    const path: string[] = [];
    for (let at = escalationOf(owner, 'low'); at; at = escalationOf(at.owner, at.severity)) path.push(at.owner);
    expect(path).toEqual(above);
  });

  it('raises the severity, and gives less time the higher it is', () => {
    expect(escalationOf('order-desk', 'low')).toMatchObject({ severity: 'medium', dueInMs: 8 * HOUR });
    expect(escalationOf('order-desk', 'medium')).toMatchObject({ severity: 'high', dueInMs: 2 * HOUR });
    expect(escalationOf('order-desk', 'high')).toMatchObject({ severity: 'high', dueInMs: 2 * HOUR });
  });

  it('tells whether there is a role above the next one', () => {
    expect(escalationOf('order-desk', 'low')?.goesOn).toBe(true);
    expect(escalationOf('order-desk-lead', 'low')?.goesOn).toBe(false);
  });
});
