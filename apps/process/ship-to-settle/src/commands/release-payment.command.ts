import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { PaymentReleasedAnswer, ReleasePayment } from './ship-to-settle.commands.js';

/**
 * Frees a posted invoice for payment.
 *
 * Undo: A payment block, by hand.
 * Failures: `capability-missing`: that ERP pays by its own run; the settlement closes with a remark. Anything else waits for freight audit.
 */
@Injectable()
export class ReleasePaymentCommand implements CommandHandler<ReleasePayment, PaymentReleasedAnswer> {
  readonly type = 'release-payment';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: ReleasePayment, context: CommandContext): Promise<PaymentReleasedAnswer> {
    const { erp, orderId, documentNumber, invoiceNumber } = payload;
    return this.erp.releasePayment(erp, documentNumber, { invoiceNumber }, callOf(context, orderId));
  }
}
