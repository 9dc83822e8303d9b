import { Injectable } from '@nestjs/common';
import type { FreightInvoiceView, Page } from '#clients';
import type { Principal } from '#platform/access';
import { FinalError, ProblemError } from '#platform/errors';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import { Worlds } from '../world/worlds.js';
import { type BilledInvoice, translateFreightInvoice } from './freight-invoice.translator.js';

/** What a carrier bills. */
@Injectable()
export class FreightInvoices {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  list(principal: Principal, query: PageQuery): Promise<Page<FreightInvoiceView>> {
    const { settlements } = this.worlds.of(principal);
    return pagesOf(this.partners.scacs(principal), query, (carrier, at) =>
      settlements.listFreightInvoices({ carrier, ...at }),
    );
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<FreightInvoiceView> {
    const invoice = await this.worlds.of(principal).settlements.readFreightInvoice(id);
    if (!this.partners.scacs(principal).includes(invoice.carrier)) throw notFound('freight invoice', id);
    return invoice;
  }

  async submit(submission: Submission, told: BilledInvoice): Promise<Receipt> {
    const { principal } = submission;
    const { carrier, orderId } = await this.carried(principal, told.shipmentId);
    const invoice = translateFreightInvoice(carrier, told);
    const subject = `${carrier}/${invoice.invoiceNumber}`;
    return this.facts.record({
      ...submission,
      tenant: this.partners.tenant(principal),
      facts: [{ type: 'freight-invoice.received', subject, orderId, data: { invoice } }],
    });
  }

  private async carried(principal: Principal, id: string): Promise<{ carrier: string; orderId: string }> {
    const shipment = await this.worlds
      .of(principal)
      .orders.readShipment(id)
      .catch((error: unknown) => {
        if (error instanceof FinalError && error.code === 'not-found') return undefined;
        throw error;
      });
    const { carrier, orderId } = shipment ?? {};
    if (!carrier || !orderId || !this.partners.scacs(principal).includes(carrier)) {
      throw new ProblemError('validation-failed', 'The invoice bills a shipment that you do not carry.', {
        errors: [{ pointer: '/shipmentId', code: 'unknown-shipment', message: `you carry no shipment ${id}` }],
      });
    }
    return { carrier, orderId };
  }
}
