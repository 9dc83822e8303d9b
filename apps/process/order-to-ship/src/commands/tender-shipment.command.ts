import { Injectable } from '@nestjs/common';
import { TmsClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { TenderShipment } from './order-to-ship.commands.js';

/**
 * Offers a shipment to one carrier. The version in it makes every offer a thing of its own.
 *
 * Undo: The next version: it supersedes this one, and an answer to this one no longer counts.
 * Failures: `vendor-rejected` counts as the carrier saying no: the next one is asked. Anything else waits for the transport desk.
 */
@Injectable()
export class TenderShipmentCommand implements CommandHandler<TenderShipment, unknown> {
  readonly type = 'tender-shipment';
  readonly retry = PATIENT;

  constructor(private readonly tms: TmsClient) {}

  execute(payload: TenderShipment, context: CommandContext): Promise<unknown> {
    return this.tms.tender(payload.tms, payload.tender, callOf(context, payload.tender.orderId));
  }
}
