import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { CancelReturn } from './order-to-ship.commands.js';

/**
 * Tells the ERP that nothing more of a return comes. What was received of it stays.
 *
 * Undo: None: goods that come after all are another return.
 * Failures: `capability-missing`: there is nothing to call off. Anything else waits for the order desk, which may leave
 * the return open there.
 */
@Injectable()
export class CancelReturnCommand implements CommandHandler<CancelReturn, unknown> {
  readonly type = 'cancel-return';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute({ erp, orderId, reference, returnNumber }: CancelReturn, context: CommandContext): Promise<unknown> {
    return this.erp.cancelReturn(erp, reference, { ...(returnNumber && { returnNumber }) }, callOf(context, orderId));
  }
}
