import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { DUE } from './payables.js';
import { SettlementRun, sampleInvoice, WILLING } from './ship-to-settle.sample.js';
import type { Stage } from './ship-to-settle.state.js';
import { letTimePass } from './time-alone.sample.js';

const COMMANDS = new URL('commands/', import.meta.url);
const DAY = 86_400_000;

type Live = Exclude<Stage['name'], 'closed'>;
type Clock = { readonly timer: string } | { readonly command: string } | { readonly exception: string };

const begun = () => new SettlementRun().planned();
const accruing = () => begun().tenderSent().tenderAccepted().goodsIssued();
const rating = () => {
  const run = begun();
  run.ratesOfTheDay = null;
  return run.tenderSent().tenderAccepted().goodsIssued();
};
const awaiting = () => accruing().done('post-accrual', { documentNumber: 'A-1' });
const posting = () => awaiting().proven().billed();
const payable = () => new SettlementRun(undefined, { standard: { netDays: 30 } }).upTo('proven').billed().play(WILLING);
const reversing = () => posting().done('post-supplier-invoice', { documentNumber: 'I-1' });

/** Every stage in which a settlement waits, how it comes there, and what wakes it. One that is new does not compile until it is here. */
const LIVE: Readonly<Record<Live, readonly (readonly [after: string, run: () => SettlementRun, clock: Clock])[]>> = {
  gathering: [
    ['its plan', begun, { timer: 'chase' }],
    ['goods that left without a carrier', () => begun().goodsIssued(), { timer: 'chase' }],
    ['an invoice before its tender', () => begun().billed(), { timer: 'tender-unknown' }],
  ],
  rating: [['goods and carrier', rating, { command: 'rate-shipped' }]],
  accruing: [['goods and carrier', accruing, { command: 'post-accrual' }]],
  'awaiting-invoice': [
    ['the accrual', awaiting, { timer: 'chase' }],
    ['an invoice without a proof', () => awaiting().billed(), { timer: 'chase' }],
  ],
  disputed: [
    [
      'an invoice outside tolerance',
      () =>
        awaiting()
          .proven()
          .billed(sampleInvoice({ BASE: 13_000, FUEL: 1_500 })),
      { exception: 'disputed:SW100007' },
    ],
  ],
  posting: [['a match', posting, { command: 'post-supplier-invoice' }]],
  payable: [['a posting that is not due', payable, { timer: DUE }]],
  reversing: [['the posting', reversing, { command: 'reverse-accrual' }]],
  releasing: [
    [
      'the reversal',
      () => reversing().done('reverse-accrual', { documentNumber: 'R-1' }),
      { command: 'release-payment' },
    ],
  ],
};

const all = Object.entries(LIVE).flatMap(([stage, ways]) =>
  ways.map(([after, run, clock]) => [stage, after, run, clock] as const),
);

describe('the clock of a settlement', () => {
  it.each(all)('runs while it is %s after %s', (stage, _, reach, clock) => {
    const run = reach();
    expect(run.state.stage.name).toBe(stage);
    if ('timer' in clock) expect([...run.timers.keys()]).toContain(clock.timer);
    if ('command' in clock) expect(run.waitingFor).toEqual([clock.command]);
    if ('exception' in clock) expect(run.openCases.get(clock.exception)?.dueInMs).toBeGreaterThan(0);
  });

  it.each(all)('leads to a case by time alone while it is %s after %s', async (_, __, reach) => {
    const run = reach();
    const spent = letTimePass(run, await policiesIn(COMMANDS));
    expect(run.cases.length).toBeGreaterThan(0);
    for (const code of run.cases) expect(run.openCases.get(code)?.dueInMs, code).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(45 * DAY);
  });

  it('of a command is its handler’s: it warns within a quarter of an hour, and gives up at last', async () => {
    const policies = await policiesIn(COMMANDS);
    const used = all.flatMap(([, , , clock]) => ('command' in clock ? [clock.command] : []));
    for (const type of [...used, 'dispute-freight-invoice']) {
      expect(policies.get(type)?.warnAfterMs, type).toBeLessThanOrEqual(15 * 60_000);
      expect(policies.get(type)?.giveUpAfterMs, type).toBeLessThanOrEqual(7 * DAY);
    }
  });
});
