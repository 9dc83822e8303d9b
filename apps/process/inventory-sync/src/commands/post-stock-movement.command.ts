import { Injectable } from '@nestjs/common';
import type { StockMovement } from '#canonical';
import { ErpClient } from '#clients';
import type { CommandContext, CommandHandler } from '#process-manager';

const MINUTE = 60_000;

export interface PostStockMovement {
  readonly erp: string;
  readonly movement: StockMovement;
}
/** A document in the ERP's books. */
export interface Posted {
  readonly documentNumber: string;
}

/**
 * Posts one movement in the ERP, under our reference.
 *
 * Undo: None: a correction is a movement of its own, told by the warehouse.
 * Failures: `capability-missing`: that ERP takes no movements, a person books it there. Anything else final (an unknown item, a
 * closed period, a deficit) opens a case; what comes after it at that place waits, so that the book moves in order.
 */
@Injectable()
export class PostStockMovementCommand implements CommandHandler<PostStockMovement, Posted> {
  readonly type = 'post-stock-movement';
  /** Waits out an ERP that is down for hours. */
  readonly retry = {
    firstDelayMs: 500,
    maxDelayMs: 5 * MINUTE,
    giveUpAfterMs: 7 * 24 * 60 * MINUTE,
    warnAfterMs: 15 * MINUTE,
  };

  constructor(private readonly erp: ErpClient) {}

  execute({ erp, movement }: PostStockMovement, context: CommandContext): Promise<Posted> {
    const { traceparent, idempotencyKey, signal, instanceId } = context;
    return this.erp.postStockMovement(erp, movement, { traceparent, idempotencyKey, signal, orderId: instanceId });
  }
}
