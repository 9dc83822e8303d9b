import { Injectable } from '@nestjs/common';
import { type CarrierStatus, TmsClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, QUESTION } from '#process-manager';
import type { ReadShipment } from './order-to-ship.commands.js';

/**
 * Asks the TMS where a shipment is whose carrier has been silent, for what it told may have been lost on its way to us;
 * or whether it has a tender that was sent without an answer.
 *
 * Undo: Nothing to undo.
 * Failures: Every final failure counts as silence: the transport desk asks the carrier. Of a tender `not-found` says that
 * the TMS does not have it.
 */
@Injectable()
export class ReadShipmentCommand implements CommandHandler<ReadShipment, CarrierStatus> {
  readonly type = 'read-shipment';
  readonly retry = QUESTION;

  constructor(private readonly tms: TmsClient) {}

  execute({ tms, shipmentId, orderId }: ReadShipment, context: CommandContext): Promise<CarrierStatus> {
    return this.tms.readShipment(tms, shipmentId, callOf(context, orderId));
  }
}
