import { Injectable } from '@nestjs/common';
import type { FreightInvoice } from '#canonical';
import type { FreightInvoiceView, Page } from '#clients';
import type { Principal } from '#platform/access';
import { FinalError, ProblemError } from '#platform/errors';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { pagesOf } from '../merged-pages.js';
import { notFound, Partners } from '../registry/partners.js';
import { Worlds } from '../world/worlds.js';
import { FreightInvoiceNumbers } from './freight-invoice.numbers.js';
import { type BilledInvoice, translateFreightInvoice } from './freight-invoice.translator.js';

/** What a carrier bills. */
@Injectable()
export class FreightInvoices {
  constructor(
    private readonly worlds: Worlds,
    private readonly partners: Partners,
    private readonly facts: Facts,
    private readonly numbers: FreightInvoiceNumbers,
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

  /**
   * @throws ProblemError `validation-failed` when it bills what its sender does not carry, or corrects what was never billed
   * @throws ProblemError `conflict` when its number is used
   */
  async submit(submission: Submission, told: BilledInvoice): Promise<Receipt> {
    const { principal } = submission;
    const tenant = this.partners.tenant(principal);
    const { carrier, orderId, pro } = await this.carried(principal, told.shipmentId);
    const invoice = translateFreightInvoice(carrier, told);
    if (pro && invoice.pro && invoice.pro !== pro) throw wrong('/pro', 'other-pro', `the shipment goes as ${pro}`);
    await this.refuseForeign(principal, invoice, 'corrects');
    await this.refuseForeign(principal, invoice, 'credits');
    const subject = `${carrier}/${invoice.invoiceNumber}`;
    return this.facts.record({
      ...submission,
      tenant,
      facts: [{ type: 'freight-invoice.received', subject, orderId, data: { invoice } }],
      alongside: (tx, { reportId }) => this.numbers.take(tx, tenant, invoice, reportId),
    });
  }

  /** What is corrected or credited was billed for the same shipment, by this way or another. */
  private async refuseForeign(
    principal: Principal,
    { carrier, shipmentId, ...invoice }: FreightInvoice,
    member: 'corrects' | 'credits',
  ): Promise<void> {
    const named = invoice[member];
    if (!named) return;
    const { settlements } = this.worlds.of(principal);
    const toldAs = async (id: string) => (await orNone(settlements.readFreightInvoice(id)))?.shipmentId;
    const billed =
      (await this.numbers.shipmentOf(this.partners.tenant(principal), carrier, named)) ??
      (await toldAs(`${carrier}:${named}`)) ??
      // A part of what was billed for several shipments together is told by its shipment, too.
      (await toldAs(`${carrier}:${named}:${shipmentId}`));
    if (!billed) throw wrong(`/${member}`, 'unknown-invoice', `you sent no invoice ${named}`);
    if (billed !== shipmentId) throw wrong(`/${member}`, 'other-shipment', `${named} bills ${billed}`);
  }

  private async carried(
    principal: Principal,
    id: string,
  ): Promise<{ carrier: string; orderId: string; pro?: string | undefined }> {
    const { carrier, orderId, pro } = (await orNone(this.worlds.of(principal).orders.readShipment(id))) ?? {};
    if (!carrier || !orderId || !this.partners.scacs(principal).includes(carrier))
      throw wrong('/shipmentId', 'unknown-shipment', `you carry no shipment ${id}`);
    return { carrier, orderId, pro };
  }
}

const wrong = (pointer: string, code: string, message: string): ProblemError =>
  new ProblemError('validation-failed', 'The invoice does not fit what you carried and billed.', {
    errors: [{ pointer, code, message }],
  });

async function orNone<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof FinalError && error.code === 'not-found') return undefined;
    throw error;
  }
}
