import fc from 'fast-check';
import type { PickedLine } from '#canonical';
import { Failure } from '../../../../test/support/process.driver.js';
import { GATE_DECISIONS } from './blocking.js';
import { REFUSAL_DECISIONS } from './exceptions-on-the-way.js';
import { answerOf, at } from './order-to-ship.answers.sample.js';
import { type OrderRun, taken, WILLING } from './order-to-ship.sample.js';
import { carrierClaims, erpChanges, warehouseClaims } from './owners/foreign-writes.sample.js';
import { partAtWarehouse, wholes } from './parts.js';
import { SHORTFALL_DECISIONS } from './shortfall.js';

/** What can befall an order, in any order: answers and failures, news of all kinds and twice, time, people. */
const FAILURES = ['vendor-rejected', 'gave-up', 'unknown-item', 'not-found', 'capability-missing', 'conflict'];
const DEEDS = ['accepts', 'picks', 'packs', 'loads', 'ships', 'ships in part', 'rejects', 'cancels'] as const;
const MILESTONES = [
  'shipment.departed',
  'shipment.arrived',
  'shipment.delivered',
  'proof-of-delivery.received',
  'delivery.attempted',
  'shipment.refused',
  'shipment.returned',
  'shipment.damaged',
] as const;

const part = fc.constantFrom(1, 1, 1, 2, 2, 3, 4);
const pick = fc.nat(20);
const is = <T extends string>(move: T) => fc.constant(move);
/** What comes for line 10: mostly what was ordered. */
const ITEMS = ['SKU-10', 'SKU-10', 'SKU-10', 'SKU-99'] as const;
/** Pieces per line, everything owed, or no word of it. */
const counts = fc.oneof(fc.option(fc.record({ ten: fc.nat(12), twenty: fc.nat(6) })), fc.constant('untold' as const));

const move = fc.oneof(
  { weight: 12, arbitrary: fc.record({ move: is('forward'), part }) },
  { weight: 12, arbitrary: fc.record({ move: is('answer'), pick }) },
  { weight: 2, arbitrary: fc.record({ move: is('fail'), pick, code: fc.constantFrom(...FAILURES) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      move: is('warehouse'),
      part,
      deed: fc.constantFrom(...DEEDS),
      lines: counts,
      item: fc.constantFrom(...ITEMS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      move: is('carrier'),
      part,
      type: fc.constantFrom(...MILESTONES),
      classifier: fc.constantFrom('actual', 'actual', 'actual', 'estimated', 'planned'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: is('estimate'),
      part,
      type: fc.constantFrom('eta.changed' as const, 'carrier.delayed' as const),
      toldAt: fc.nat(3),
      eta: fc.nat(3),
    }),
  },
  { weight: 3, arbitrary: fc.record({ move: is('tender'), part, accepts: fc.boolean(), old: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ move: is('timer'), pick }) },
  { weight: 3, arbitrary: fc.record({ move: is('person'), pick, action: pick, tells: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ move: is('again'), back: fc.nat(12) }) },
  {
    weight: 1,
    arbitrary: fc.record({ move: is('goods come back'), part, lines: counts, item: fc.constantFrom(...ITEMS) }),
  },
  { weight: 2, arbitrary: fc.record({ move: is('erp changes'), what: pick }) },
  { weight: 2, arbitrary: fc.record({ move: is('warehouse claims'), part, what: pick }) },
  { weight: 1, arbitrary: fc.record({ move: is('carrier claims'), part, pro: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ move: is('cancel') }) },
  { weight: 1, arbitrary: fc.record({ move: is('hold') }) },
  { weight: 1, arbitrary: fc.record({ move: is('release') }) },
);
export const moves = fc.array(move, { minLength: 1, maxLength: 80, size: 'max' });
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** What a person tells who did a command by hand. */
const BY_HAND = {
  deliveryNumber: 'D-hand',
  documentNumber: 'M-hand',
  outcome: 'cancelled',
  items: [{ invoiceNumber: '90000009' }],
  invoiceNumbers: ['X-9'],
  returnNumber: '60000009',
  lines: [{ lineId: '20', hazmat: 'UN1133' }],
};

/** What of a return is counted: all, one piece, or all that a document tells of. */
const COUNTS = ['all', [{ lineId: '10', quantity: { value: 1, unit: 'EA' } }], undefined] as const;

const byHand = (pick: number) => ({
  ...BY_HAND,
  ...(pick % 2 === 0 && { documentNumber: undefined }),
  received: at(COUNTS, pick),
  decision: at([...SHORTFALL_DECISIONS, ...REFUSAL_DECISIONS, ...GATE_DECISIONS], pick),
});

export function apply(run: OrderRun, move: Move): void {
  switch (move.move) {
    case 'forward':
      forward(run, move.part);
      return;
    case 'answer': {
      const command = at(run.runnable(), move.pick);
      if (!command) return;
      const answer = answerOf(run, command, move.pick);
      run.settle(command, answer ?? WILLING[command.type as keyof typeof WILLING]?.(command.payload as never));
      return;
    }
    case 'fail': {
      const command = at(run.runnable(), move.pick);
      if (command) run.settle(command, new Failure(move.code));
      return;
    }
    case 'warehouse':
      run.warehouse(`F${move.part}`, move.deed, toldOf(move));
      return;
    case 'goods come back':
      run.warehouse(`F${move.part}`, 'takes back', toldOf(move));
      return;
    case 'again':
      run.tellAgain(move.back);
      return;
    case 'carrier':
      run.carrier(`S${move.part}`, move.type, { classifier: move.classifier as 'actual' });
      return;
    case 'estimate': {
      const days = (n: number) => new Date(Date.parse('2026-11-25T08:00:00Z') + n * 86_400_000).toISOString();
      const shipmentId = `sap-4711-S${move.part}`;
      const eta = days(move.eta);
      run.tell(
        move.type,
        { shipmentId, eta },
        { source: '/tms/tms', subject: shipmentId, occurredAt: days(move.toldAt) },
      );
      return;
    }
    case 'tender': {
      const tenders = run.shipment(`S${move.part}`)?.tenders.length ?? 0;
      if (tenders === 0) return;
      const version = Math.max(1, tenders - move.old);
      run.answersTender(`S${move.part}`, move.accepts ? 'accepted' : 'rejected', { version });
      return;
    }
    case 'timer': {
      const name = at([...run.timers.keys()], move.pick);
      if (name) run.fire(name);
      return;
    }
    case 'person': {
      const code = at(run.cases, move.pick);
      const offered = code ? (run.openCases.get(code)?.actions ?? []).filter((each) => each !== 'assign') : [];
      const action = at(offered, move.action);
      if (!code || !action) return;
      if (action === 'edit') run.edit(code);
      else run.act(code, action, move.tells ? { result: byHand(move.pick) } : {});
      return;
    }
    case 'erp changes':
      erpChanges(run, move.what);
      return;
    case 'warehouse claims':
      warehouseClaims(run, `F${move.part}`, move.what);
      return;
    case 'carrier claims':
      carrierClaims(run, `S${move.part}`, move.pro);
      return;
    case 'cancel':
      run.cancel();
      return;
    case 'hold': {
      const hold = { orderNumber: '4711', erp: 'sap', reason: 'credit', detail: 'limit' } as const;
      run.tell('order.held', hold, { source: '/erp/sap' });
      return;
    }
    case 'release':
      run.release();
  }
}

type Counted = Pick<Extract<Move, { move: 'warehouse' }>, 'lines' | 'item'>;

function toldOf({ lines, item }: Counted): PickedLine[] | undefined {
  if (!lines) return undefined;
  return lines === 'untold' ? [] : [{ ...taken('10', lines.ten), sku: item }, taken('20', lines.twenty)];
}

/** The next thing that should happen to one part of an order does. */
function forward(run: OrderRun, part: number): void {
  if (run.play(run.willing).state.phase.name !== 'fulfilling') return;
  const fulfilment = partAtWarehouse(run.state, `sap-4711-F${part}`);
  const shipment = run.shipment(`S${part}`);
  const deed = (
    {
      released: 'accepts',
      accepted: 'picks',
      picked: 'packs',
      short: 'packs',
      packed: 'loads',
      loaded: 'ships',
    } as const
  )[fulfilment?.stage as 'released'];
  if (shipment?.stage === 'tendered') run.answersTender(`S${part}`, 'accepted');
  else if (deed) run.warehouse(`F${part}`, deed);
  else if (shipment?.stage === 'picked-up') run.carrier(`S${part}`, 'shipment.departed');
  else if (shipment?.stage === 'in-transit') run.carrier(`S${part}`, 'shipment.delivered');
  else if (shipment?.stage === 'delivered') run.carrier(`S${part}`, 'proof-of-delivery.received');
}

export const isOver = ({ state }: OrderRun): boolean => ['closed', 'cancelled'].includes(state.phase.name);

const PROVEN = { milestones: [{ code: 'pod', classifier: 'actual' }] };

/**
 * From here on everybody does their part: systems answer, warehouses work, carriers drive, people act on their cases.
 * @param lost whether no word of a carrier arrives any more, so that only its TMS knows
 */
export function finish(run: OrderRun, lost = false): void {
  const answers = { ...run.willing, ...(lost && { 'read-shipment': () => PROVEN }) };
  for (let round = 0; round < 60 && !isOver(run); round += 1) {
    run.play(answers);
    if (run.state.phase.name === 'received') run.release();
    for (const { fulfilmentId } of wholes(run.state)) {
      const name = fulfilmentId.replace('sap-4711-', '');
      for (const deed of ['accepts', 'picks', 'packs', 'loads', 'ships'] as const) {
        if (partAtWarehouse(run.state, fulfilmentId)?.stage !== 'cancelled') run.warehouse(name, deed).play(answers);
      }
    }
    run.play(answers);
    for (const { shipmentId, stage } of run.state.shipments) {
      const name = shipmentId.replace('sap-4711-', '');
      if (stage === 'tendered') run.answersTender(name, 'accepted');
      if (['planned', 'rejected', 'tendered'].includes(stage)) continue;
      if (!lost) run.carrier(name, 'proof-of-delivery.received');
      else if (run.timers.has(`silent:${shipmentId}`)) run.fire(`silent:${shipmentId}`);
    }
    run.play(answers);
    for (const code of run.cases) {
      const offered = run.openCases.get(code)?.actions ?? [];
      const action = (['retry', 'resolve'] as const).find((each) => offered.includes(each));
      if (action && !isOver(run)) run.act(code, action, { result: byHand(round) });
    }
    const [timer] = run.timers.keys();
    if (timer && run.outstanding.length === 0) run.fire(timer);
  }
  run.play(answers);
}
