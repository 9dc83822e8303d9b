import { Injectable } from '@nestjs/common';
import type { EventName } from '#canonical';
import type { FulfilmentView, Page } from '#clients';
import { EventLogService } from '#messaging';
import type { Principal } from '#platform/access';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import { Worlds } from '../world/worlds.js';
import type { Confirmation } from './confirmation.js';
import { translateConfirmation } from './confirmation.translator.js';
import { moveFulfilment } from './fulfilment.moves.js';

/** What moves a fulfilment; the first of each counts, and a warehouse has not told more than so many before that. */
const MOVES = [
  'pick.confirmed',
  'pick.short',
  'fulfilment.packed',
  'pallet.loaded',
  'fulfilment.shipped',
] as const satisfies readonly EventName[];
const MOST_EVENTS = 100;

/** Fulfilments of the warehouses that a 3PL operates. */
@Injectable()
export class Fulfilments {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
    private readonly log: EventLogService,
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
  async confirm(submission: Submission, fulfilment: FulfilmentView, told: Confirmation): Promise<Receipt> {
    const tenant = this.partners.tenant(submission.principal);
    // Who accepts tells nothing of goods.
    const known = told.kind === 'accepted' ? fulfilment : await this.asTold(tenant, fulfilment);
    return this.facts.record({
      ...submission,
      tenant,
      facts: translateConfirmation(known, told),
      ...(told.occurredAt && { occurredAt: told.occurredAt }),
    });
  }

  /** With what its warehouse has told by now: the process publishes what it makes of that a moment later. */
  private async asTold(tenant: string, fulfilment: FulfilmentView): Promise<FulfilmentView> {
    const events = await this.log.ofSubject(tenant, fulfilment.id, MOVES, MOST_EVENTS);
    // Moves come round again with each part that leaves: those before the last part that is published are in the view.
    const known = new Set(fulfilment.partShipments?.map(({ reportId }) => reportId));
    const published = events.findLastIndex(({ id }) => known.has(id));
    return events.slice(published + 1).reduce(moveFulfilment, fulfilment);
  }
}
