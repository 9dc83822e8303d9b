import fc from 'fast-check';
import { policiesIn } from '../../../../test/support/command-policies.js';
import { describeRecorded } from '../../../../test/support/recordings.js';
import { apply, finish, moves } from './ship-to-settle.moves.sample.js';
import { DETENTION_AGREED, SETTLEMENT, SettlementRun, settle } from './ship-to-settle.sample.js';

const RULES = { standard: { netDays: 30, accessorials: { DETENTION: DETENTION_AGREED } } };

describeRecorded({
  definition: settle,
  folder: new URL('recordings/', import.meta.url),
  left: new URL('left-behind/', import.meta.url),
  commands: (await policiesIn(new URL('commands/', import.meta.url))).keys(),
  lives: function* () {
    yield [
      SETTLEMENT,
      (observe) => {
        const run = new SettlementRun(observe).upTo('closed');
        const document = { erp: 'sap', invoiceNumber: 'SW100007', documentNumber: '2000000017' };
        const amount = { amount: 13_500, currency: 'EUR' };
        run.tell('payment.made', { settlementId: SETTLEMENT, ...document, amount, paidOn: '2026-12-24' });
      },
    ] as const;
    for (const history of fc.sample(moves, { numRuns: 400, seed: 1 }))
      yield [
        SETTLEMENT,
        (observe) => {
          const run = new SettlementRun(observe, RULES).planned();
          run.ratesOfTheDay = null;
          for (const move of history) apply(run, move);
          finish(run);
        },
      ] as const;
  },
});
