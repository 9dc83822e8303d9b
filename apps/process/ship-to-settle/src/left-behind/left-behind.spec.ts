import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CanonicalEvent, EventName } from '#canonical';
import { leftBehind } from '../../../../../test/support/left.states.js';
import { createSuccessor, type Next } from '../../../../../test/support/left-behind.js';
import { describeLivesLeft } from '../../../../../test/support/lives-left.js';
import { MAY_OUTLIVE, waitsWithoutClock } from '../ship-to-settle.invariants.sample.js';
import { finish } from '../ship-to-settle.moves.sample.js';
import {
  facts,
  SETTLEMENT,
  SettlementRun,
  sampleInvoice,
  sampleRate,
  settle,
  WILLING,
} from '../ship-to-settle.sample.js';

let told = 0;
const tell = <N extends EventName>(type: N, data: CanonicalEvent<N>['data'], occurredAt = '2026-11-27T14:00:00.000Z') =>
  ({
    id: `after-${++told}`,
    source: '/outside',
    type,
    version: 1,
    subject: SETTLEMENT,
    orderId: 'sap-4711',
    occurredAt,
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data,
  }) as unknown as CanonicalEvent;

const accepted = tell('tender.accepted', { shipmentId: SETTLEMENT, version: 1, carrier: 'SWFT', pro: 'P1' });
const issued = tell('goods.issued', facts.goodsIssued());
const proven = tell('proof-of-delivery.received', { shipmentId: SETTLEMENT });
const billed = tell('freight-invoice.received', { invoice: sampleInvoice() });

const NEXT: Readonly<Record<string, readonly Next[]>> = {
  tendered: [accepted, issued, proven, billed],
  'accruing: the accrual is asked for': [proven, billed],
  'awaiting its invoice': [proven, billed],
  proven: [billed],
  'billed: the invoice is being posted': [],
  'posted: the accrual is being reversed': [],
  disputed: [{ code: 'disputed:SW100007', action: 'resolve' }],
  'its posting has failed': [{ code: 'command-failed:post-supplier-invoice', action: 'retry' }],
  'releasing: its payment is being released': [],
};

const LEFT = ['version-2.json', 'version-2.late-stages.json'].flatMap((file) =>
  leftBehind(new URL(file, import.meta.url)),
);

describe('a settlement that version 2 left', () => {
  let successor: Awaited<ReturnType<typeof createSuccessor>>;
  beforeAll(async () => {
    successor = await createSuccessor(
      settle as never,
      {
        ...WILLING,
        'rate-shipped': () => ({ items: [sampleRate()] }),
      } as never,
    );
  });
  afterAll(() => successor.drop());

  it.each(LEFT.map((left) => [left.stage, left] as const))(
    '%s: goes on to its end, and is rebuilt from there',
    async (stage, left) => {
      const end = await successor.carryOn(left, NEXT[stage] as readonly Next[]);
      expect(end).toEqual({
        version: settle.version,
        status: 'closed',
        terminal: true,
        openCases: [],
        parked: 0,
        differences: [],
      });
    },
  );
});

describeLivesLeft(new URL('./', import.meta.url), (left) => {
  const run = new SettlementRun().resume(left);
  run.ratesOfTheDay = null;
  const found = waitsWithoutClock(run);
  finish(run);
  const cases = run.cases.filter((code) => !MAY_OUTLIVE.test(code));
  const isClosed = run.word === 'closed' && cases.length === 0;
  return [...found, ...waitsWithoutClock(run), ...(isClosed ? [] : [`it ends at ${run.word}: ${cases}`])];
});
