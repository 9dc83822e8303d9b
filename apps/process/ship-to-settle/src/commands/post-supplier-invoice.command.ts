import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { Posted, PostSupplierInvoice } from './ship-to-settle.commands.js';

/**
 * Posts an approved carrier invoice, a part of one or, with a negative amount, a credit memo, split over the order lines. Unique in the ERP by carrier and number.
 *
 * Undo: A credit memo, by hand.
 * Failures: `period-closed`: dated into the next period. Every other final failure waits for freight audit; resolved by hand, the person tells the document number.
 */
@Injectable()
export class PostSupplierInvoiceCommand implements CommandHandler<PostSupplierInvoice, Posted> {
  readonly type = 'post-supplier-invoice';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: PostSupplierInvoice, context: CommandContext): Promise<Posted> {
    return this.erp.postSupplierInvoice(payload.erp, payload.invoice, callOf(context, payload.orderId));
  }
}
