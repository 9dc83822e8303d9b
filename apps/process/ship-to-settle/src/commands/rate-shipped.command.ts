import { Injectable } from '@nestjs/common';
import { TmsClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, QUESTION } from '#process-manager';
import type { RateShipped, ShippedRates } from './ship-to-settle.commands.js';

/**
 * Asks what each carrier charges on the day that the goods left.
 *
 * Undo: Nothing to undo: a rate binds nobody.
 * Failures: whatever it is, the freight is expected as it was tendered, with a remark.
 */
@Injectable()
export class RateShippedCommand implements CommandHandler<RateShipped, ShippedRates> {
  readonly type = 'rate-shipped';
  readonly retry = QUESTION;

  constructor(private readonly tms: TmsClient) {}

  execute({ tms, request }: RateShipped, context: CommandContext): Promise<ShippedRates> {
    return this.tms.rate(tms, request, callOf(context, request.orderId));
  }
}
