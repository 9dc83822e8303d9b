import { describe, expect, it } from 'vitest';
import type { EdgeFigures, ObservedEdge } from '#platform/traffic';
import { callMapOf, healthOf, type Surroundings } from './call-map.js';
import { layoutOf } from './map.layout.js';

const figures = (calls: number, failed = 0): EdgeFigures => ({
  calls,
  failed,
  refused: 0,
  ms: calls * 20,
  times: [0, 0, 0, calls, 0, 0, 0, 0, 0, 0, 0, 0, 0],
});

function edge(from: ObservedEdge['from'], to: ObservedEdge['to'], calls = 10, failed = 0): ObservedEdge {
  const all = figures(calls, failed);
  return { from, to, environment: 'production', all, recent: all, lastHour: new Date() };
}

const EAST = { kind: '3pl', id: '3pl-east' } as const;
const SWIFT = { kind: 'carrier', id: 'swift' } as const;
const api = (id: string) => ({ kind: 'api', id }) as const;

const AROUND: Surroundings = {
  apis: [
    { name: 'partner', title: 'Partner API', layer: 'partner', version: 'v1' },
    { name: 'partner', title: 'Partner API', layer: 'partner', version: 'v2' },
    { name: 'order-to-ship', title: 'Order-to-ship process API', layer: 'process', version: 'v1' },
    { name: 'erp', title: 'ERP system API', layer: 'system', version: 'v1' },
    { name: 'portal', title: 'Portal', layer: 'platform', version: '' },
  ],
  expected: [
    { name: 'erp', layer: 'system' },
    { name: 'wms', layer: 'system' },
  ],
  connections: [{ id: 'sap', kind: 'erp', vendor: 'sap-s4hana' }],
  partners: [{ id: '3pl-east', kind: '3pl', name: 'East Logistics' }],
  observed: [
    edge(EAST, api('partner')),
    edge(SWIFT, api('partner'), 4),
    edge(api('partner'), api('order-to-ship'), 7),
    edge(api('order-to-ship'), api('erp'), 20, 15),
    edge(api('erp'), { kind: 'system', id: 'sap' }, 30, 2),
    edge({ kind: 'operator', id: 'operator' }, api('order-to-ship'), 1),
  ],
};

describe('the health of calls', () => {
  it.each([
    [undefined, 'quiet'],
    [figures(0), 'quiet'],
    [figures(100, 4), 'ok'],
    [figures(100, 5), 'degraded'],
    [figures(100, 50), 'failing'],
  ] as const)('%o is %s', (recent, health) => {
    expect(healthOf(recent)).toBe(health);
  });
});

describe('the map', () => {
  const map = callMapOf(AROUND, 'enterprise');
  const node = (id: string) => map.nodes.find((each) => each.id === id);

  it('has every API once by its newest version, who calls, and the systems behind', () => {
    expect(map.nodes.map(({ id }) => id)).toEqual([
      'partner:3pl-east',
      'partner:swift',
      'operator:all',
      'api:partner',
      'api:order-to-ship',
      'api:erp',
      'api:portal',
      'api:wms',
      'system:sap',
    ]);
    expect(node('api:partner')).toMatchObject({ detail: 'v2', layer: 'partner' });
    expect(node('partner:3pl-east')).toMatchObject({ title: 'East Logistics', detail: '3pl' });
  });

  it('tells an API that should be there and does not answer', () => {
    expect(node('api:wms')?.health).toBe('down');
  });

  it('tells how who calls it finds a node, and its lines with figures', () => {
    expect([node('api:erp')?.health, node('system:sap')?.health, node('api:partner')?.health]).toEqual([
      'failing',
      'degraded',
      'ok',
    ]);
    expect(map.edges.find(({ to }) => to === 'api:erp')).toMatchObject({
      from: 'api:order-to-ship',
      health: 'failing',
      figures: { calls: 20, failed: 15, meanMs: 20, p50Ms: 25, p95Ms: 25, recentCalls: 20, recentFailed: 15 },
    });
  });

  it('has the way to a connected system before anybody took it', () => {
    const { edges } = callMapOf({ ...AROUND, observed: [] }, 'enterprise');
    expect(edges).toEqual([{ from: 'api:erp', to: 'system:sap', health: 'quiet' }]);
  });

  it('draws more partners than there is room for by their kinds, their calls added up', () => {
    const many = callMapOf(AROUND, 'enterprise', 1);
    expect(many.nodes.filter(({ kind }) => kind === 'partner').map(({ title, detail }) => [title, detail])).toEqual([
      ['3pl', '1 partners'],
      ['carrier', '1 partners'],
    ]);
    expect(many.edges.find(({ from }) => from === 'partner:carrier')?.figures?.calls).toBe(4);
  });

  it('shows a partner’s developer its own calls, nobody else’s, and no figures of the inside', () => {
    const own = callMapOf(AROUND, { partnerId: 'swift' });
    expect(own.nodes.filter(({ kind }) => kind === 'partner' || kind === 'operator').map(({ id }) => id)).toEqual([
      'partner:swift',
    ]);
    expect(own.edges.filter((each) => each.figures)).toMatchObject([{ from: 'partner:swift', figures: { calls: 4 } }]);
  });

  it('shows whoever is not signed in what runs, no partner and no figures', () => {
    const { nodes, edges } = callMapOf(AROUND, 'public');
    expect(nodes.filter(({ kind }) => kind !== 'api' && kind !== 'system')).toEqual([]);
    expect(edges.filter((each) => each.figures)).toEqual([]);
  });
});

describe('its drawing', () => {
  const map = callMapOf(AROUND, 'enterprise');
  const layout = layoutOf(map);

  it('has every node at a place of its own, within its bounds', () => {
    const places = map.nodes.map(({ id }) => layout.places[id]);
    for (const [nth, place] of places.entries()) {
      expect(place).toBeDefined();
      expect(place?.x).toBeGreaterThan(layout.node.width / 2);
      expect(place?.x).toBeLessThan(layout.width - layout.node.width / 2);
      for (const other of places.slice(nth + 1))
        expect(
          Math.abs((place?.x ?? 0) - (other?.x ?? 0)) >= layout.node.width ||
            Math.abs((place?.y ?? 0) - (other?.y ?? 0)) >= layout.node.height,
        ).toBe(true);
    }
  });

  it('has a line for each edge, from above to below as calls go', () => {
    expect(layout.lines).toHaveLength(map.edges.length);
    const [partner, process, system] = ['api:partner', 'api:order-to-ship', 'api:erp'].map(
      (id) => layout.places[id]?.y,
    );
    expect((partner as number) < (process as number) && (process as number) < (system as number)).toBe(true);
  });
});
