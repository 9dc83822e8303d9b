import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, QUESTION } from '#process-manager';
import type { FindInvoice, InvoicesFound } from './order-to-ship.commands.js';

/**
 * Looks for the customer invoice that the ERP makes by itself once goods were issued. An empty answer is asked again by timer.
 *
 * Undo: Nothing to undo.
 * Failures: A final failure waits for the order desk.
 */
@Injectable()
export class FindInvoiceCommand implements CommandHandler<FindInvoice, InvoicesFound> {
  readonly type = 'find-invoice';
  readonly retry = QUESTION;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: FindInvoice, context: CommandContext): Promise<InvoicesFound> {
    return this.erp.listInvoices(payload.erp, payload.orderNumber, callOf(context, payload.orderId));
  }
}
