import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { CreateDelivery, DeliveryCreated } from './order-to-ship.commands.js';

/**
 * Creates the delivery of one fulfilment in the ERP, which reserves its stock there.
 *
 * Undo: `delete-delivery`, when the fulfilment ends without goods.
 * Failures: `vendor-rejected` (stock gone meanwhile, order blocked): waits for the order desk, `capability-missing` as well: a
 * person enters it there and tells its number. Found again by the fulfilment id when an attempt was unclear.
 */
@Injectable()
export class CreateDeliveryCommand implements CommandHandler<CreateDelivery, DeliveryCreated> {
  readonly type = 'create-delivery';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: CreateDelivery, context: CommandContext): Promise<DeliveryCreated> {
    const { erp, orderId, reference, orderNumber, warehouse, lines } = payload;
    return this.erp.createDelivery(erp, { reference, orderNumber, warehouse, lines }, callOf(context, orderId));
  }
}
