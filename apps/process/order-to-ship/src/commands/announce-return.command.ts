import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { AnnounceReturn, ReturnAnnounced } from './order-to-ship.commands.js';

/**
 * Tells the ERP that goods which it has issued are to come back.
 *
 * Undo: `cancel-return`, which finds it by our reference also where nobody knows whether it happened.
 * Failures: `capability-missing`: a person enters it there, and its receipts. Anything else waits for the order desk.
 */
@Injectable()
export class AnnounceReturnCommand implements CommandHandler<AnnounceReturn, ReturnAnnounced> {
  readonly type = 'announce-return';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute({ erp, orderId, ...announced }: AnnounceReturn, context: CommandContext): Promise<ReturnAnnounced> {
    return this.erp.announceReturn(erp, announced, callOf(context, orderId));
  }
}
