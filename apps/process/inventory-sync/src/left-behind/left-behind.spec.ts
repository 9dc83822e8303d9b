import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventName } from '#canonical';
import { createSuccessor, leftBehind, type Next } from '../../../../../test/support/left-behind.js';
import { inventorySync } from '../inventory-sync.process.js';
import { came, EAST, INBOUND } from '../inventory-sync.sample.js';

let told = 0;
const tell = <N extends EventName>(type: N, data: CanonicalEvent<N>['data']) =>
  ({
    id: `after-${++told}`,
    source: '/wms/wms',
    type,
    version: 1,
    subject: INBOUND,
    occurredAt: new Date().toISOString(),
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data,
  }) as unknown as CanonicalEvent;

const of = { inboundShipmentId: INBOUND, supplier: 'rhein-supply', warehouse: EAST };
const arrived = tell('inbound-shipment.arrived', of);
const received = tell('inbound-shipment.received', { ...of, lines: [came(100)] });
const rest = tell('inbound-shipment.received', { ...of, lines: [came(10)] });

/** @param code of the case that the place was left with */
const nextOf = (stage: string, code = ''): readonly Next[] => {
  switch (stage) {
    case 'a change is refused by the ERP':
      return [{ code, action: 'retry' }];
    case 'a word that nobody knows':
      return [{ code, action: 'resolve', result: { reason: 'count' } }];
    case 'expected':
      return [arrived, received];
    case 'arrived':
      return [received];
    case 'received short':
      return [{ code, action: 'resolve' }, rest];
    default:
      return [];
  }
};

describe('stock that version 1 left', () => {
  let successor: Awaited<ReturnType<typeof createSuccessor>>;
  beforeAll(async () => {
    let documents = 0;
    successor = await createSuccessor(inventorySync as never, {
      'post-stock-movement': () => ({ erp: 'sap', documentNumber: `D${++documents}` }),
      'find-cause': () => ({ found: true }),
    });
  });
  afterAll(() => successor.drop());

  it.each(leftBehind(new URL('version-1.json', import.meta.url)).map((left) => [left.stage, left] as const))(
    '%s: goes on until it is at rest, and is rebuilt from there',
    async (stage, left) => {
      const end = await successor.carryOn(left, nextOf(stage, left.cases[0]?.code));
      expect(end).toEqual({
        version: inventorySync.version,
        status: left.instance.id === INBOUND ? 'posted' : 'in-sync',
        terminal: true,
        openCases: [],
        parked: 0,
        differences: [],
      });
    },
  );
});
