import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { PostAccrual, Posted } from './ship-to-settle.commands.js';

/**
 * Accrues the expected freight in the ERP, once per settlement.
 *
 * Undo: `reverse-accrual`.
 * Failures: `capability-missing`: that ERP has no accruals; the settlement goes on off-book, with a remark. `period-closed`: dated into the next period. Anything else waits for freight audit.
 */
@Injectable()
export class PostAccrualCommand implements CommandHandler<PostAccrual, Posted> {
  readonly type = 'post-accrual';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: PostAccrual, context: CommandContext): Promise<Posted> {
    return this.erp.postAccrual(payload.erp, payload.accrual, callOf(context, payload.orderId));
  }
}
