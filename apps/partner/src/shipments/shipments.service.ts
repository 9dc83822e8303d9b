import { Injectable } from '@nestjs/common';
import type { Milestone } from '#canonical';
import type { Page, ShipmentView } from '#clients';
import type { Principal } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import { Worlds } from '../world/worlds.js';
import { translateMilestone } from './milestone.translator.js';

/** A carrier's shipments, or those of a customer's orders. */
@Injectable()
export class Shipments {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<ShipmentView>> {
    const { orders } = this.worlds.of(principal);
    return this.partners.of(principal).kind === 'carrier'
      ? pagesOf(this.partners.scacs(principal), query, (carrier, at) => orders.listShipments({ carrier, ...at }))
      : pagesOf(this.partners.customers(principal), query, (customer, at) => orders.listShipments({ customer, ...at }));
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<ShipmentView> {
    const shipment = await this.worlds.of(principal).orders.readShipment(id);
    const mine =
      this.partners.of(principal).kind === 'carrier'
        ? shipment.carrier !== undefined && this.partners.scacs(principal).includes(shipment.carrier)
        : this.partners.customers(principal).includes(shipment.customerId);
    if (!mine) throw notFound('shipment', id);
    return shipment;
  }

  /** @throws ProblemError `not-found` while there is none */
  async readProof(
    principal: Principal,
    id: string,
  ): Promise<ShipmentView & Required<Pick<ShipmentView, 'proofOfDelivery'>>> {
    const shipment = await this.read(principal, id);
    const { proofOfDelivery } = shipment;
    if (!proofOfDelivery) throw new ProblemError('not-found', `Shipment ${id} has no proof of delivery yet`);
    return { ...shipment, proofOfDelivery };
  }

  async report(submission: Submission, id: string, milestone: Milestone): Promise<Receipt> {
    const { principal } = submission;
    const shipment = await this.read(principal, id);
    return this.facts.record({
      ...submission,
      tenant: this.partners.tenant(principal),
      facts: [translateMilestone(shipment, milestone)],
      ...(milestone.occurredAt && { occurredAt: milestone.occurredAt }),
    });
  }
}
