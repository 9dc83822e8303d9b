import { Injectable } from '@nestjs/common';
import type { PurchaseOrder } from '#canonical';
import type { Page } from '#clients';
import type { Principal } from '#platform/access';
import type { PageQuery } from '#platform/query';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import type { Identified } from '../world/world.js';
import { Worlds } from '../world/worlds.js';

/** What was ordered from a supplier. */
@Injectable()
export class PurchaseOrders {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
  ) {}

  /** Those that are still open. */
  async list(principal: Principal, query: PageQuery): Promise<Page<Identified<PurchaseOrder>>> {
    const { purchasing } = this.worlds.of(principal);
    const { items, nextCursor } = await pagesOf(this.partners.suppliers(principal), query, (supplier, at) =>
      purchasing.list({ supplier, ...at }),
    );
    return { items: items.filter(({ status }) => status === 'open'), nextCursor };
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<Identified<PurchaseOrder>> {
    const order = await this.find(principal, id);
    if (!order) throw notFound('purchase order', id);
    return order;
  }

  /** Undefined of another's as of none. */
  async find(principal: Principal, id: string): Promise<Identified<PurchaseOrder> | undefined> {
    const order = await this.worlds.of(principal).purchasing.read(id);
    return order && this.partners.suppliers(principal).includes(order.supplier) ? order : undefined;
  }
}
