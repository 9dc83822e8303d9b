import { Injectable } from '@nestjs/common';
import { TmsClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, QUESTION } from '#process-manager';
import type { RateShipment, RatesAnswer } from './order-to-ship.commands.js';

/**
 * Asks what each carrier would charge now.
 *
 * Undo: Nothing to undo: a rate binds nobody.
 * Failures: `vendor-rejected` (an address no carrier knows): waits for the transport desk.
 */
@Injectable()
export class RateShipmentCommand implements CommandHandler<RateShipment, RatesAnswer> {
  readonly type = 'rate-shipment';
  readonly retry = QUESTION;

  constructor(private readonly tms: TmsClient) {}

  execute(payload: RateShipment, context: CommandContext): Promise<RatesAnswer> {
    return this.tms.rate(payload.tms, payload.request, callOf(context, payload.request.orderId));
  }
}
