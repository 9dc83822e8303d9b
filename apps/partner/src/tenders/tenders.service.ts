import { Injectable } from '@nestjs/common';
import type { Page, TenderView } from '#clients';
import type { Principal } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt, type ReportedFact } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import { Worlds } from '../world/worlds.js';

/** A carrier's answer to a tender. */
export interface TenderAnswer {
  readonly decision: 'accepted' | 'rejected';
  /** With `accepted`. */
  readonly pro?: string;
  /** With `rejected`. */
  readonly reason?: string;
}

/** What a carrier was asked to carry. */
@Injectable()
export class Tenders {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<TenderView>> {
    const { orders } = this.worlds.of(principal);
    return pagesOf(this.partners.scacs(principal), query, (carrier, at) => orders.listTenders({ carrier, ...at }));
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<TenderView> {
    const tender = await this.worlds.of(principal).orders.readTender(id);
    if (!this.partners.scacs(principal).includes(tender.carrier)) throw notFound('tender', id);
    return tender;
  }

  /** @throws ProblemError `conflict` when it expired, or was answered otherwise */
  async answer(submission: Submission, id: string, told: TenderAnswer): Promise<Receipt> {
    const { principal } = submission;
    const tender = await this.read(principal, id);
    if (!['sending', 'open', told.decision].includes(tender.state))
      throw new ProblemError('conflict', `Tender ${id} is ${tender.state}: it cannot be ${told.decision} any more`);
    return this.facts.record({
      ...submission,
      tenant: this.partners.tenant(principal),
      facts: [answered(tender, told)],
    });
  }
}

function answered({ shipmentId, orderId, version, carrier }: TenderView, told: TenderAnswer): ReportedFact {
  const about = { subject: shipmentId, orderId } as const;
  const { decision, pro, reason } = told;
  const data = { shipmentId, version, carrier };
  return decision === 'accepted'
    ? { ...about, type: 'tender.accepted', data: { ...data, ...(pro && { pro }) } }
    : { ...about, type: 'tender.rejected', data: { ...data, ...(reason && { reason }) } };
}
