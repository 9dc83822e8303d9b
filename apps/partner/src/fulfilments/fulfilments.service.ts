import { Injectable } from '@nestjs/common';
import type { FulfilmentView, Page } from '#clients';
import type { Principal } from '#platform/access';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
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

  list(principal: Principal, page: PageQuery): Promise<Page<FulfilmentView>> {
    const partner = this.partners.of(principal).id;
    return this.worlds.of(principal).orders.listFulfilments({ partner, ...page });
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<FulfilmentView> {
    const fulfilment = await this.worlds.of(principal).orders.readFulfilment(id);
    if (fulfilment.partner !== this.partners.of(principal).id) throw notFound('fulfilment', id);
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
