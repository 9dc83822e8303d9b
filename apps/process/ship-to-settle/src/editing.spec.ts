import { describe, expect, it } from 'vitest';
import type { ShipToSettleCommands } from './commands/ship-to-settle.commands.js';
import { SettlementRun, WILLING } from './ship-to-settle.sample.js';

describe('a posting that is done again as two people agreed', () => {
  it('is made on the day that they agreed on, under the next revision of its key', () => {
    const run = new SettlementRun().planned().tenderSent().tenderAccepted().goodsIssued();
    run.fails('post-accrual', 'vendor-rejected', 'period closed');
    run.edit('command-failed:post-accrual', ({ accrual, ...rest }: ShipToSettleCommands['post-accrual']) => ({
      ...rest,
      accrual: { ...accrual, postingDate: '2026-12-01' },
    }));
    const [first, second] = run.of('post-accrual');
    expect(second?.key).toBe(first?.key.replace(/:r0$/, ':r1'));
    expect(second?.payload).toMatchObject({ accrual: { postingDate: '2026-12-01' } });
    expect(run.cases).toEqual([]);
    expect(run.play(WILLING).word).toBe('awaiting-invoice');
  });
});
