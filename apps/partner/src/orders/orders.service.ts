import { Injectable } from '@nestjs/common';
import type { OrderSummary, OrderView, Page } from '#clients';
import type { Principal } from '#platform/access';
import type { PageQuery } from '#platform/query';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import { Worlds } from '../world/worlds.js';

/** Orders of the customers that a portal speaks for. */
@Injectable()
export class Orders {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<OrderSummary>> {
    const { orders } = this.worlds.of(principal);
    return pagesOf(this.partners.customers(principal), query, (customer, at) => orders.listOrders({ customer, ...at }));
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<OrderView> {
    const order = await this.worlds.of(principal).orders.readOrder(id);
    if (!this.partners.customers(principal).includes(order.customerId)) throw notFound('order', id);
    return order;
  }
}
