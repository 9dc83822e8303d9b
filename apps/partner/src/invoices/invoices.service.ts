import { Injectable } from '@nestjs/common';
import type { CustomerInvoice } from '#canonical';
import type { Page } from '#clients';
import type { Principal } from '#platform/access';
import type { PageQuery } from '#platform/query';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import type { Identified } from '../world/world.js';
import { Worlds } from '../world/worlds.js';

/** What the customers that a portal speaks for were billed. */
@Injectable()
export class Invoices {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<Identified<CustomerInvoice>>> {
    const { billing } = this.worlds.of(principal);
    return pagesOf(this.partners.customers(principal), query, (customer, at) => billing.list({ customer, ...at }));
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<Identified<CustomerInvoice>> {
    const invoice = await this.worlds.of(principal).billing.read(id);
    if (!invoice || !this.partners.customers(principal).includes(invoice.customer)) throw notFound('invoice', id);
    return invoice;
  }
}
