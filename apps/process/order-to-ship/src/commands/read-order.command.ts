import { Injectable } from '@nestjs/common';
import type { Order } from '#canonical';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, QUESTION } from '#process-manager';
import type { ReadOrder } from './order-to-ship.commands.js';

/**
 * Reads the order from its ERP again, for a person who wants a held order looked at anew.
 *
 * Undo: Nothing to undo.
 * Failures: `not-found`: the ERP does not have the order (one that was given to us whole); the hold stays and its case with it.
 */
@Injectable()
export class ReadOrderCommand implements CommandHandler<ReadOrder, Order> {
  readonly type = 'read-order';
  readonly retry = QUESTION;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: ReadOrder, context: CommandContext): Promise<Order> {
    return this.erp.readOrder(payload.erp, payload.orderNumber, callOf(context, payload.orderId));
  }
}
