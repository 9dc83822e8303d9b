import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErpClient, TmsClient, WmsClient } from '#clients';
import type { CurrentLandscape } from '#platform/connections';
import type { CatalogReader } from '../catalog/catalog.reader.js';
import { AdaptersReader } from './adapters.reader.js';

const docs = 'https://acme.example/docs';
const stowpoint = {
  id: 'stowpoint',
  label: 'StowPoint WMS',
  maturity: 'stable',
  docs: 'apps/x',
  capabilities: ['cancel'],
};
const acme = { id: 'acme', label: 'Acme WMS', maturity: 'experimental', docs, capabilities: [] };
const connections = [
  { id: 'wms', kind: 'wms', vendor: 'stowpoint' },
  { id: 'erp', kind: 'erp', vendor: 'acme' },
];
const items = { type: 'string', enum: ['cancel', 'lots'] };
const contract = { components: { schemas: { WmsSystemDto: { properties: { capabilities: { items } } } } } };

let tells: () => object[];
const told = (some: () => object[]) => ({ listAdapters: async () => ({ items: some() }) });
const reader = () =>
  new AdaptersReader(
    told(() => []) as unknown as ErpClient,
    told(() => tells()) as unknown as WmsClient,
    told(() => []) as unknown as TmsClient,
    { served: async () => [{ described: { name: 'wms' }, contract }] } as unknown as CatalogReader,
    { now: { connections } } as unknown as CurrentLandscape,
  );

beforeEach(() => {
  tells = () => [stowpoint, acme];
});

describe('adapters in the catalog', () => {
  it('are told whether or not anything is connected by them, with how far they are', async () => {
    expect(await reader().list()).toEqual([
      {
        id: 'stowpoint',
        kind: 'wms',
        label: 'StowPoint WMS',
        maturity: 'stable',
        capabilities: ['cancel'],
        lacks: ['lots'],
        limits: expect.stringMatching(/^<ul>/),
        connections: ['wms'],
      },
      {
        id: 'acme',
        kind: 'wms',
        label: 'Acme WMS',
        maturity: 'experimental',
        capabilities: [],
        lacks: ['cancel', 'lots'],
        docs,
        connections: [],
      },
    ]);
  });

  it('are what their API told last while it is away, and none before it was there', async () => {
    const away = () => {
      throw new Error('away');
    };
    const known = reader();
    const before = await known.list();
    tells = away;
    expect(await reader().list()).toEqual([]);
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    expect(await known.list().finally(() => vi.useRealTimers())).toEqual(before);
  });
});
