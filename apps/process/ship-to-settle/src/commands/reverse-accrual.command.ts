import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { Posted, ReverseAccrual } from './ship-to-settle.commands.js';

/**
 * Takes an accrual back, once the invoice it stood for is posted. Itself the undoing of `post-accrual`.
 *
 * Undo: A new accrual, by hand.
 * Failures: `period-closed`: dated into the next period. Every other final failure waits for freight audit; the payment is released only after it.
 */
@Injectable()
export class ReverseAccrualCommand implements CommandHandler<ReverseAccrual, Posted> {
  readonly type = 'reverse-accrual';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: ReverseAccrual, context: CommandContext): Promise<Posted> {
    const { erp, orderId, reference, ...reversal } = payload;
    return this.erp.reverseAccrual(erp, reference, reversal, callOf(context, orderId));
  }
}
