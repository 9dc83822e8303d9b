import { describe, expect, it } from 'vitest';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { DAY, HOUR } from '../../../../test/support/time-alone.js';
import { EFFECT, type Live, LONGEST, leftAlone } from './longest-waits.sample.js';
import { DUE } from './payables.js';
import { SettlementRun, sampleInvoice, WILLING } from './ship-to-settle.sample.js';

const COMMANDS = new URL('commands/', import.meta.url);

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

/** How a settlement comes to a stage, what wakes it there, and how long it waits there at most, where that is less than its stage allows. */
type Way = readonly [after: string, run: () => SettlementRun, clock: Clock, longest?: number];

/** Every stage in which a settlement waits. One that is new does not compile until it is here. */
const LIVE: Readonly<Record<Live, readonly Way[]>> = {
  gathering: [
    ['its plan', begun, { timer: 'chase' }],
    ['goods that left without a carrier', () => begun().goodsIssued(), { timer: 'chase' }, 3 * DAY],
    ['an invoice before its tender', () => begun().billed(), { timer: 'tender-unknown' }, HOUR],
  ],
  rating: [['goods and carrier', rating, { command: 'rate-shipped' }]],
  accruing: [['goods and carrier', accruing, { command: 'post-accrual' }]],
  'awaiting-invoice': [
    ['the accrual', awaiting, { timer: 'chase' }],
    ['an invoice without a proof', () => awaiting().billed(), { timer: 'chase' }, 7 * DAY],
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
  ways.map(([after, run, clock, longest]) => [stage, after, run, clock, longest ?? LONGEST[stage as Live]] as const),
);

describe('the clock of a settlement', () => {
  it.each(all)('runs while it is %s after %s', (stage, _, reach, clock) => {
    const run = reach();
    expect(run.state.stage.name).toBe(stage);
    if ('timer' in clock) expect([...run.timers.keys()]).toContain(clock.timer);
    if ('command' in clock) expect(run.waitingFor).toEqual([clock.command]);
    if ('exception' in clock) expect(run.openCases.get(clock.exception)?.dueInMs).toBeGreaterThan(0);
  });

  it.each(all)(
    'leads to a case by time alone, and in its time, while it is %s after %s',
    async (_, __, reach, ___, longest) => {
      const run = reach();
      const spent = leftAlone(run, await policiesIn(COMMANDS));
      expect(run.cases.length).toBeGreaterThan(0);
      for (const code of run.cases) expect(run.openCases.get(code)?.dueInMs, code).toBeGreaterThan(0);
      expect(spent / DAY, 'days').toBeLessThanOrEqual(longest / DAY);
    },
  );

  it('of a command is its handler’s: it warns within a quarter of an hour, and gives up at last', async () => {
    const policies = await policiesIn(COMMANDS);
    const used = all.flatMap(([, , , clock]) => ('command' in clock ? [clock.command] : []));
    for (const type of [...used, 'dispute-freight-invoice']) {
      expect(policies.get(type)?.warnAfterMs, type).toBeLessThanOrEqual(15 * 60_000);
      expect(policies.get(type)?.giveUpAfterMs, type).toBeLessThanOrEqual(EFFECT);
    }
  });
});
