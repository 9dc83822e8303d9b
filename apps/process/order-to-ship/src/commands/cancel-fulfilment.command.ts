import { Injectable } from '@nestjs/common';
import { WmsClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { CancelAnswer, CancelFulfilment } from './order-to-ship.commands.js';

/**
 * Asks a warehouse to stop a fulfilment. Itself the undoing of `release-fulfilment`.
 *
 * Undo: None: a cancelled fulfilment is released anew under a new id.
 * Failures: An answer `rejected`, and every final failure but `gave-up`, means that the warehouse goes on: the cancellation is rejected.
 */
@Injectable()
export class CancelFulfilmentCommand implements CommandHandler<CancelFulfilment, CancelAnswer> {
  readonly type = 'cancel-fulfilment';
  readonly retry = PATIENT;

  constructor(private readonly wms: WmsClient) {}

  execute(payload: CancelFulfilment, context: CommandContext): Promise<CancelAnswer> {
    return this.wms.cancelFulfilment(payload.wms, payload.fulfilmentId, callOf(context, payload.orderId));
  }
}
