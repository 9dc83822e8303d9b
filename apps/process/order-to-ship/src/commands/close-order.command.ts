import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { CloseOrder } from './order-to-ship.commands.js';

/**
 * Tells the ERP that nothing more will be shipped for the order.
 *
 * Undo: None.
 * Failures: `capability-missing`: that ERP closes its orders by itself; the process ends all the same. Anything else waits for the order desk.
 */
@Injectable()
export class CloseOrderCommand implements CommandHandler<CloseOrder, unknown> {
  readonly type = 'close-order';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: CloseOrder, context: CommandContext): Promise<unknown> {
    return this.erp.closeOrder(payload.erp, payload.orderNumber, callOf(context, payload.orderId));
  }
}
