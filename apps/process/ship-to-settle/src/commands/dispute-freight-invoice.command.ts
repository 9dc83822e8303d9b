import { Injectable } from '@nestjs/common';
import { TmsClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { DisputeFreightInvoice, DisputeOpened } from './ship-to-settle.commands.js';

/**
 * Tells the carrier which charges are not accepted, and why.
 *
 * Undo: None: a dispute ends with a corrected invoice or a person who accepts it.
 * Failures: `capability-missing`: that TMS takes no disputes; a case asks a person to tell the carrier. Anything else waits for freight audit.
 */
@Injectable()
export class DisputeFreightInvoiceCommand implements CommandHandler<DisputeFreightInvoice, DisputeOpened> {
  readonly type = 'dispute-freight-invoice';
  readonly retry = PATIENT;

  constructor(private readonly tms: TmsClient) {}

  execute(payload: DisputeFreightInvoice, context: CommandContext): Promise<DisputeOpened> {
    const { tms, orderId, invoiceNumber, carrier, shipmentId, variances } = payload;
    return this.tms.disputeFreightInvoice(
      tms,
      invoiceNumber,
      { carrier, shipmentId, variances },
      callOf(context, orderId),
    );
  }
}
