import { Injectable } from '@nestjs/common';
import { WmsClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { ReleaseFulfilment } from './order-to-ship.commands.js';

/**
 * Gives one fulfilment to its warehouse.
 *
 * Undo: `cancel-fulfilment`, as long as the warehouse agrees.
 * Failures: `unknown-item`, `vendor-rejected`, `conflict`: waits for the warehouse desk, which may retry, release by hand, or give it up.
 */
@Injectable()
export class ReleaseFulfilmentCommand implements CommandHandler<ReleaseFulfilment, unknown> {
  readonly type = 'release-fulfilment';
  readonly retry = PATIENT;

  constructor(private readonly wms: WmsClient) {}

  execute(payload: ReleaseFulfilment, context: CommandContext): Promise<unknown> {
    return this.wms.releaseFulfilment(payload.wms, payload.request, callOf(context, payload.request.orderId));
  }
}
