import { Injectable } from '@nestjs/common';
import type { Instant, Quantity, StockMovement } from '#canonical';
import { subtractQuantity } from '#canonical';
import { ErpClient, WmsClient } from '#clients';
import { CurrentLandscape } from '#platform/connections';
import { FinalError } from '#platform/errors';
import { type CommandContext, type CommandHandler, callOf, QUESTION } from '#process-manager';
import { StockBooks } from '../reconciliation/stock.books.js';
import { figuresOf } from '../reconciliation/stock.rules.js';
import { sitesOf } from '../sites.js';
import type { Posted } from './post-stock-movement.command.js';

/** Somebody went to the shelf and counted. */
export interface Recount {
  readonly countedBy: string;
  readonly countedAt: Instant;
}

export interface PostVariance {
  readonly movement: StockMovement;
  /** Above the tolerance: two persons say that it is so. */
  readonly needsApproval: boolean;
  readonly recount?: Recount;
}

export interface PostedVariance extends Posted {
  /** When the shelf was read that the book was brought to; absent where an earlier attempt had done it. */
  readonly asOf?: Instant;
}

/**
 * Brings the ERP's book to what lies on the shelf, under our reference, where the difference still stands. After an attempt
 * that may have happened it is looked up by that reference before the books are read again.
 *
 * Undo: None: the next reconciliation finds what is wrong with it.
 * Failures: `approval-required`: above the tolerance and nobody has counted. `variance-changed`: the books differ by another
 * figure now, or no longer; nothing was posted and the next run looks again. `unmapped`, `capability-missing` and the ERP's
 * refusals open a case.
 */
@Injectable()
export class PostVarianceCommand implements CommandHandler<PostVariance, PostedVariance> {
  readonly type = 'post-variance';
  /** Given up after a day: the next run looks again. */
  readonly retry = QUESTION;
  private readonly books: StockBooks;

  constructor(
    private readonly client: ErpClient,
    wms: WmsClient,
    private readonly landscape: CurrentLandscape,
  ) {
    this.books = new StockBooks(wms, client);
  }

  async execute({ movement, needsApproval, recount }: PostVariance, context: CommandContext): Promise<PostedVariance> {
    const erp = sitesOf(this.landscape.now).erpOf(movement.warehouse);
    if (erp === null)
      throw new FinalError('unmapped', `No ERP of the landscape has a code for warehouse ${movement.warehouse}`);
    if (needsApproval && !recount)
      throw new FinalError('approval-required', 'It is above the tolerance: say who counted, and have it approved.');
    const isPosted = await this.isPosted(erp, movement, context);
    const asOf = isPosted ? undefined : await this.mustStand(erp, movement, context.signal);
    // Of one that is posted this finds the document, and takes a double back.
    const { documentNumber } = await this.client.postStockMovement(erp, movement, callOf(context));
    return { erp, documentNumber, ...(asOf && { asOf }) };
  }

  /** By an attempt whose answer did not come: what the books say since then has nothing to do with it. */
  private async isPosted(
    erp: string,
    { reference }: StockMovement,
    { mayHaveHappened, signal }: CommandContext,
  ): Promise<boolean> {
    if (!mayHaveHappened) return false;
    try {
      await this.client.readStockMovement(erp, reference, { signal });
      return true;
    } catch (error) {
      if (error instanceof FinalError && error.code === 'not-found') return false;
      throw error;
    }
  }

  /** @returns when the shelf was read */
  private async mustStand(
    erp: string,
    { warehouse, items }: StockMovement,
    signal: AbortSignal,
  ): Promise<Instant | undefined> {
    let readAt: Instant | undefined;
    for (const { sku, delta } of items) {
      const { stands, asOf } = await this.standing({ location: warehouse, erp }, sku, signal);
      if (stands?.unit !== delta.unit || stands.value !== delta.value) {
        const now = stands ? `${stands.value} ${stands.unit}` : 'nothing';
        throw new FinalError('variance-changed', `The books differ by ${now} now, not by ${delta.value} ${delta.unit}`);
      }
      readAt = asOf;
    }
    return readAt;
  }

  /** Nothing where neither book has it. */
  private async standing(
    site: { location: string; erp: string },
    sku: string,
    signal: AbortSignal,
  ): Promise<{ stands?: Quantity; asOf?: Instant }> {
    const { wms, erp } = await this.books.at(site, [sku], signal);
    const [shelf, book] = [wms.get(sku), erp.get(sku)];
    if (!shelf && !book) return {};
    const figures = figuresOf(shelf, book);
    if (figures.wms.unit !== figures.erp.unit)
      throw new FinalError('variance-changed', `${sku} is counted in ${figures.wms.unit} and in ${figures.erp.unit}`);
    return { stands: subtractQuantity(figures.wms, figures.erp), ...(shelf && { asOf: shelf.asOf }) };
  }
}
