import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { DeleteDelivery } from './order-to-ship.commands.js';

/**
 * Deletes the delivery of a fulfilment that ended without goods, so that they can be delivered anew. What was made without
 * our learning of it is found by the fulfilment id.
 *
 * Undo: None: whatever is shipped after all gets a delivery of its own.
 * Failures: `capability-missing`: a case asks a person to delete it. Anything else (goods have left with it) waits for the
 * order desk, which may leave it in the ERP.
 */
@Injectable()
export class DeleteDeliveryCommand implements CommandHandler<DeleteDelivery, void> {
  readonly type = 'delete-delivery';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: DeleteDelivery, context: CommandContext): Promise<void> {
    const { erp, orderId, reference, orderNumber, deliveryNumber } = payload;
    const body = { reference, orderNumber, ...(deliveryNumber && { deliveryNumber }) };
    return this.erp.deleteDelivery(erp, body, callOf(context, orderId));
  }
}
