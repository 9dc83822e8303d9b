import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventName } from '#canonical';
import { leftBehind } from '../../../../../test/support/left.states.js';
import { createSuccessor, type Next } from '../../../../../test/support/left-behind.js';
import { describeLivesLeft } from '../../../../../test/support/lives-left.js';
import { waitsForNothing } from '../inventory-sync.invariants.sample.js';
import { finish } from '../inventory-sync.moves.sample.js';
import { inventorySync } from '../inventory-sync.process.js';
import { came, EAST, INBOUND, InventoryRun } from '../inventory-sync.sample.js';
import { isAtRest } from '../inventory-sync.state.js';

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

describeLivesLeft(new URL('./', import.meta.url), (left) => {
  const run = new InventoryRun(left.instance.id).resume(left);
  // A difference that is being posted waits for its answer alone.
  const found = run.waitingFor.includes('post-variance') ? [] : waitsForNothing(run);
  while (run.outstanding.length > 0) run.answerFirst();
  finish(run);
  if (run.state.kind === 'inbound-shipment' && !isAtRest(run.state)) finish(run.received(came(100)));
  const isOver = isAtRest(run.state) && run.cases.length === 0;
  return [...found, ...waitsForNothing(run), ...(isOver ? [] : [`it ends at ${run.word}: ${run.cases}`])];
});
