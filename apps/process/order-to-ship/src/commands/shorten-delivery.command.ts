import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { ShortenDelivery } from './order-to-ship.commands.js';

/**
 * After a short pick, takes off a delivery what its warehouse did not find: until then the ERP counts it as delivered
 * and refuses a delivery of the rest from elsewhere.
 *
 * Undo: None needed: the goods issue sets the quantities once more.
 * Failures: `capability-missing`: the ERP sorts it out when the next delivery is created. Anything else waits for the order desk.
 */
@Injectable()
export class ShortenDeliveryCommand implements CommandHandler<ShortenDelivery, void> {
  readonly type = 'shorten-delivery';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: ShortenDelivery, context: CommandContext): Promise<void> {
    const { erp, orderId, deliveryNumber, reference, orderNumber, lines } = payload;
    return this.erp.shortenDelivery(erp, deliveryNumber, { reference, orderNumber, lines }, callOf(context, orderId));
  }
}
