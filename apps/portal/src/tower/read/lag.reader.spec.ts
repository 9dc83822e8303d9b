import { expect, it } from 'vitest';
import type { Place, TowerState } from '../follow/tower.state.js';
import { LagReader } from './lag.reader.js';

const NAMES = ['order-to-ship', 'ship-to-settle', 'inventory-sync', 'events', 'calls', 'documents'];
const lagOf = (places: readonly Place[]) =>
  new LagReader({ places: () => Promise.resolve(places) } as unknown as TowerState).read();
const asOf = new Date(Date.now() - 3_000);

it('how far behind the tower is, is not known before each source was read once', async () => {
  const places = NAMES.map((name) => ({ name, read: 1, asOf }));
  expect(await lagOf(places)).toMatchObject({ rebuilding: false, seconds: expect.closeTo(3, 0) });
  const rebuilt = await lagOf(places.slice(1));
  expect(rebuilt).toMatchObject({
    rebuilding: true,
    sources: expect.arrayContaining([{ name: NAMES[0], read: 0, behind: true }]),
  });
  expect(rebuilt).not.toHaveProperty('seconds');
});
