import { describe, expect, it } from 'vitest';
import { localOf } from '../app/moments.js';
import { membersOf, patchOf, writtenOf } from './edit-patch.js';

const PAYLOAD = { day: '2026-11-30', parcels: 2, to: { city: 'Bremen' } };

describe('an edit of a command', () => {
  it('has what was changed alone, at its place and of the type that it was', () => {
    const written = { '/day': '2026-12-01', '/parcels': '3', '/to/city': 'Bremen' };
    expect(patchOf(PAYLOAD, written)).toEqual({ day: '2026-12-01', parcels: 3 });
    expect(patchOf(PAYLOAD, { '/to/city': 'Hamburg', '/to/a~1b': 'x' })).toEqual({
      to: { city: 'Hamburg', 'a/b': 'x' },
    });
  });

  it('that changes nothing, or is of another type, is none', () => {
    expect(patchOf(PAYLOAD, { '/day': '2026-11-30' })).toEqual(new Error('Nothing is changed.'));
    expect(patchOf(PAYLOAD, { '/parcels': 'many' })).toEqual(new Error('/parcels is no number.'));
  });

  it('takes away what was emptied', () => {
    const payload = { to: { city: 'Bremen', street: 'Kai 5' } };
    expect(patchOf(payload, { '/to/street': '', '/to/region': '' })).toEqual({ to: { street: null } });
  });

  it('asks for what is made of parts part by part', () => {
    expect(membersOf(['/day', '/recount']).map(({ pointer }) => pointer)).toEqual([
      '/day',
      '/recount/countedBy',
      '/recount/countedAt',
    ]);
    const address = ['name', 'street', 'postalCode', 'city', 'region', 'country', 'gln'];
    expect(membersOf(['/request/shipTo']).map(({ pointer }) => pointer)).toEqual(
      address.map((part) => `/request/shipTo/${part}`),
    );
  });

  it('of an address that was rejected shows each part as it was proposed', () => {
    const pointers = membersOf(['/to']).map(({ pointer }) => pointer);
    const written = writtenOf([{ pointer: '/to/city', after: 'Hamburg' }]);
    expect(Object.keys(written).filter((pointer) => !pointers.includes(pointer))).toEqual([]);
    expect(written).toEqual({ '/to/city': 'Hamburg' });
  });

  it('that was rejected is begun anew as it was proposed, its moments in the viewer’s zone', () => {
    const recount = { countedBy: 'm.jansen', countedAt: '2026-11-27T08:00:00.000Z' };
    const moment = localOf(new Date(recount.countedAt));
    const parts = { '/recount/countedBy': 'm.jansen', '/recount/countedAt': moment };
    expect(writtenOf([{ pointer: '/recount', after: recount }])).toEqual(parts);
    const told = Object.entries(recount).map(([key, after]) => ({ pointer: `/recount/${key}`, after }));
    expect(writtenOf([...told, { pointer: '/parcels', after: 3 }, { pointer: '/gone' }])).toEqual({
      ...parts,
      '/parcels': '3',
    });
    expect(patchOf(PAYLOAD, parts)).toEqual({ recount });
  });
});
