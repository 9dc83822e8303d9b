import { describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import { came, EAST, INBOUND, InventoryRun, pieces, WEST } from './inventory-sync.sample.js';

type Received = CanonicalEvent<'inbound-shipment.received'>['data'];

const receives = (run: InventoryRun, says: Partial<Received>) => {
  const data = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST, lines: [came(100)], ...says };
  return run.tell('inbound-shipment.received', data, { source: '/partner/3pl-east' });
};
const open = (run: InventoryRun) => (run.state.drifts ?? []).filter(({ closedAt }) => !closedAt);

describe('a warehouse that takes goods in', () => {
  it.each<[string, Partial<Received>, object]>([
    ['supplier', { supplier: 'ruhr-supply' }, { ownerValue: 'rhein-supply', writerValue: 'ruhr-supply' }],
    ['sku', { lines: [came(100, { sku: 'SKU-9' })] }, { ownerValue: 'SKU-1001', writerValue: 'SKU-9' }],
    [
      'notified',
      { lines: [came(100, { notified: pieces(90) })] },
      { ownerValue: pieces(100), writerValue: pieces(90) },
    ],
  ])(
    'and says another %s than was announced drifts; what it took in is posted, and the notice stands',
    (field, says, values) => {
      const run = receives(new InventoryRun(INBOUND).notified(100), says);
      expect(open(run)).toMatchObject([{ field, owner: 'supplier', writer: '3pl-east', ...values }]);
      expect(run.asked).toHaveLength(1);
      expect(run.inbound).toMatchObject({
        supplier: 'rhein-supply',
        warehouse: EAST,
        lines: [{ sku: 'SKU-1001', notified: pieces(100) }],
      });
      receives(run, { lines: [came(0)] });
      expect(open(run)).toEqual([]);
    },
  );

  it('at another place than was announced drifts, and what it took in waits for a person', () => {
    const run = receives(new InventoryRun(INBOUND).notified(100), { warehouse: WEST });
    expect(open(run)).toMatchObject([{ field: 'warehouse', ownerValue: EAST, writerValue: WEST }]);
    expect([run.asked, run.inbound.warehouse]).toEqual([[], EAST]);
  });

  it('already by its arrival names another place', () => {
    const run = new InventoryRun(INBOUND).notified(100);
    const data = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: WEST };
    run.tell('inbound-shipment.arrived', data, { source: '/partner/3pl-east' });
    expect(open(run)).toMatchObject([{ field: 'warehouse' }]);
    expect(run.openCases.get(`drift:inbound-notice:${INBOUND}:warehouse:3pl-east`)).toMatchObject({
      owner: 'order-desk',
    });
  });

  it('of which nothing was announced yet is held against nothing', () => {
    expect(open(receives(new InventoryRun(INBOUND), {}))).toEqual([]);
  });

  it('and a line that nobody announced has the case of that, and no drift', () => {
    const run = receives(new InventoryRun(INBOUND).notified(100), { lines: [came(5, { lineId: '99' })] });
    expect(open(run)).toEqual([]);
  });
});
