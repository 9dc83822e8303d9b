import { describe, expect, it } from 'vitest';
import type { OperationDetailView, RouteClassName } from '../../../src/portal.view.js';
import { byClass, counted, windowsOf } from './quota-words.js';

const operation = (id: string, countsAs?: RouteClassName) =>
  ({ id, ...(countsAs && { countsAs }) }) as OperationDetailView;
const PLANS = [
  { name: 'trial', quotas: [{ name: 'burst' }, { name: 'writes', routes: ['write', 'bulk'] as const }] },
  { name: 'standard', quotas: [{ name: 'burst' }, { name: 'bulk', routes: ['bulk'] as const }] },
];

describe('the quotas of an API', () => {
  it('group its operations by what they count as; one that nothing counts is in no group', () => {
    const groups = byClass([operation('send', 'write'), operation('open'), operation('list', 'read')]);
    expect(groups.map(({ name, operations }) => [name, operations.map(({ id }) => id)])).toEqual([
      ['read', ['list']],
      ['write', ['send']],
    ]);
  });

  it('name the windows that count a class, and the plans of those that not every plan has', () => {
    expect(windowsOf(PLANS, 'read')).toEqual(['burst']);
    expect(windowsOf(PLANS, 'bulk')).toEqual(['burst', 'writes (trial)', 'bulk (standard)']);
  });

  it('say which requests a window counts', () => {
    expect([counted({}), counted({ routes: ['write', 'bulk'] })]).toEqual(['every request', 'write and bulk requests']);
  });
});
