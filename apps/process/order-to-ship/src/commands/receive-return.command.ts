import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { ReceiveReturn, ReturnReceived } from './order-to-ship.commands.js';

/**
 * Posts what was counted of a return: the ERP takes it into its stock, once per receipt.
 *
 * Undo: None: goods that are back leave with another order.
 * Failures: `capability-missing`: a person posts it there. Anything else waits for the order desk; the goods are there,
 * so giving up is not offered.
 */
@Injectable()
export class ReceiveReturnCommand implements CommandHandler<ReceiveReturn, ReturnReceived> {
  readonly type = 'receive-return';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: ReceiveReturn, context: CommandContext): Promise<ReturnReceived> {
    const { erp, orderId, returnId, reference: receiptId, returnNumber, lines, occurredAt } = payload;
    const receipt = { receiptId, returnNumber, lines, occurredAt };
    return this.erp.receiveReturn(erp, returnId, receipt, callOf(context, orderId));
  }
}
