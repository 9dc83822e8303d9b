import { Injectable } from '@nestjs/common';
import type { StockMovement } from '#canonical';
import { ErpClient } from '#clients';
import { CurrentLandscape } from '#platform/connections';
import { FinalError } from '#platform/errors';
import { type CommandContext, type CommandHandler, callOf, PATIENT } from '#process-manager';

import { sitesOf } from '../sites.js';

export interface PostStockMovement {
  readonly movement: StockMovement;
  /** Of a receipt: the order that it is for, by the id that partners know it by. */
  readonly purchaseOrderId?: string;
}
/** A document in the books of an ERP. */
export interface Posted {
  readonly erp: string;
  readonly documentNumber: string;
}

/**
 * Posts one movement, under our reference, in the ERP that keeps the book: that of the purchase order, else of the warehouse.
 *
 * Undo: None: a correction is a movement of its own, told by the warehouse.
 * Failures: `unmapped`: the landscape names no ERP for it. `capability-missing`: that ERP takes no movements, a person books it there. Anything else final (an unknown item, a
 * closed period, a deficit) opens a case; what comes after it at that place waits, so that the book moves in order.
 */
@Injectable()
export class PostStockMovementCommand implements CommandHandler<PostStockMovement, Posted> {
  readonly type = 'post-stock-movement';
  /** Waits out an ERP that is down for hours. */
  readonly retry = PATIENT;

  constructor(
    private readonly client: ErpClient,
    private readonly landscape: CurrentLandscape,
  ) {}

  async execute({ movement, purchaseOrderId }: PostStockMovement, context: CommandContext): Promise<Posted> {
    const { erp, number } = this.bookOf(movement, purchaseOrderId);
    const items = number ? movement.items.map((item) => ({ ...item, purchaseOrderNumber: number })) : movement.items;
    const { documentNumber } = await this.client.postStockMovement(erp, { ...movement, items }, callOf(context));
    return { erp, documentNumber };
  }

  /** Looked up with each attempt: a landscape that is mended lets what waits go on. */
  private bookOf({ warehouse }: StockMovement, order?: string): { readonly erp: string; readonly number?: string } {
    const sites = sitesOf(this.landscape.now);
    if (order !== undefined) {
      const known = sites.orderAt(order);
      if (!known) throw new FinalError('unmapped', `Purchase order ${order} names no ERP of the landscape`);
      return known;
    }
    const erp = sites.erpOf(warehouse);
    if (erp === null) throw new FinalError('unmapped', `No ERP of the landscape has a code for warehouse ${warehouse}`);
    return { erp };
  }
}
