import { describe, expect, it } from 'vitest';
import { successorsOf } from './successors.js';

const of = (version: string, lifecycle: { deprecated?: string; successor?: string } = {}, name = 'partner') => ({
  name,
  version,
  lifecycle,
});

describe('the versions to which one may lead', () => {
  it('are the others of its API that are not to end, the newest first and chosen', () => {
    const versions = [
      of('v1'),
      of('v2', { deprecated: '2027-01-01T00:00:00Z' }),
      of('v9'),
      of('v10'),
      of('v1', {}, 'erp'),
    ];
    expect(successorsOf(versions, 'partner', 'v1')).toEqual({ offered: ['v10', 'v9'], chosen: 'v10' });
  });

  it('are the one that it tells already, where it tells one', () => {
    const versions = [of('v1', { successor: 'v2' }), of('v2'), of('v3')];
    expect(successorsOf(versions, 'partner', 'v1')).toEqual({ offered: ['v2'], chosen: 'v2' });
  });

  it('may be older ones, none of which is chosen unasked, or none at all', () => {
    expect(successorsOf([of('v1'), of('v2')], 'partner', 'v2')).toEqual({ offered: ['v1'], chosen: '' });
    const back = [of('v1', { successor: 'v2' }), of('v2')];
    expect(successorsOf(back, 'partner', 'v2')).toEqual({ offered: [], chosen: '' });
  });
});
