import { Injectable } from '@nestjs/common';
import { type CarrierStatus, TmsClient } from '#clients';
import type { CommandContext, CommandHandler } from '#process-manager';
import { callOf, QUESTION } from './context.js';
import type { ReadShipment } from './order-to-ship.commands.js';

/**
 * Asks the TMS where a shipment is whose carrier has been silent: what it told may have been lost on its way to us.
 *
 * Undo: Nothing to undo.
 * Failures: Every final failure counts as silence: the transport desk asks the carrier.
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
