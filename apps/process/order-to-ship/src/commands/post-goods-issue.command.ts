import { Injectable } from '@nestjs/common';
import { ErpClient } from '#clients';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';
import type { GoodsIssuePosted, PostGoodsIssue } from './order-to-ship.commands.js';

/**
 * Posts the goods issue of a delivery with what really left: the ERP moves its stock, once.
 *
 * Undo: None: goods that left come back as a return.
 * Failures: Every final failure waits for the order desk, `capability-missing` of an ERP that posts its own as well; the
 * goods are gone, so giving up is not offered.
 */
@Injectable()
export class PostGoodsIssueCommand implements CommandHandler<PostGoodsIssue, GoodsIssuePosted> {
  readonly type = 'post-goods-issue';
  readonly retry = PATIENT;

  constructor(private readonly erp: ErpClient) {}

  execute(payload: PostGoodsIssue, context: CommandContext): Promise<GoodsIssuePosted> {
    const { erp, orderId, deliveryNumber, reference, orderNumber, lines, occurredAt } = payload;
    return this.erp.postGoodsIssue(
      erp,
      deliveryNumber,
      { reference, orderNumber, lines, occurredAt },
      callOf(context, orderId),
    );
  }
}
