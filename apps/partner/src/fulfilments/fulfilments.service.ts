import { Injectable } from '@nestjs/common';
import type { FulfilmentView, Page } from '#clients';
import type { Principal } from '#platform/access';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import { Worlds } from '../world/worlds.js';
import type { Confirmation } from './confirmation.js';
import { translateConfirmation } from './confirmation.translator.js';

/** Fulfilments of the warehouses that a 3PL operates. */
@Injectable()
export class Fulfilments {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<FulfilmentView>> {
    const { orders } = this.worlds.of(principal);
    return pagesOf(this.partners.warehouses(principal), query, (warehouse, at) =>
      orders.listFulfilments({ warehouse, ...at }),
    );
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<FulfilmentView> {
    const fulfilment = await this.worlds.of(principal).orders.readFulfilment(id);
    if (!this.partners.warehouses(principal).includes(fulfilment.warehouse)) throw notFound('fulfilment', id);
    return fulfilment;
  }

  /** Recorded before it is answered; what becomes of it the fulfilment shows. */
  confirm(submission: Submission, fulfilment: FulfilmentView, told: Confirmation): Promise<Receipt> {
    return this.facts.record({
      ...submission,
      tenant: this.partners.tenant(submission.principal),
      facts: translateConfirmation(fulfilment, told),
      ...(told.occurredAt && { occurredAt: told.occurredAt }),
    });
  }
}
