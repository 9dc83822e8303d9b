import { Injectable } from '@nestjs/common';
import type { InboundLine } from '#canonical';
import type { Page } from '#clients';
import type { Principal } from '#platform/access';
import type { PartnerKind } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { PageQuery } from '#platform/query';
import { Facts, type Receipt, type ReportedFact } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { PurchaseOrders } from '../purchase-orders/purchase-orders.service.js';
import type { Partner } from '../registry/partner.js';
import { notFound, Partners } from '../registry/partners.js';
import type { InboundConfirmation, InboundShipment, InboundStep } from './inbound-shipment.js';
import { InboundShipmentStore, type Side } from './inbound-shipments.store.js';
import { type OwnOrders, type ToldNotice, translateNotice } from './notice.translator.js';
import { translateReceipt } from './receipt.translator.js';

/** What suppliers announce, and what of it the warehouses take in. */
@Injectable()
export class InboundShipments {
  constructor(
    private readonly partners: Partners,
    private readonly purchaseOrders: PurchaseOrders,
    private readonly facts: Facts,
    private readonly store: InboundShipmentStore,
  ) {}

  /** A supplier's own, or those that go to the warehouses of a 3PL; oldest first. */
  list(principal: Principal, page: PageQuery): Promise<Page<InboundShipment>> {
    return this.store.list(this.partners.tenant(principal), this.sideOf(principal), page);
  }

  /** @throws ProblemError `not-found`, of another's as of none */
  async read(principal: Principal, id: string): Promise<InboundShipment> {
    const side = this.sideOf(principal);
    const shipment = await this.store.find(this.partners.tenant(principal), id);
    const mine =
      shipment &&
      ('supplier' in side
        ? shipment.notice.supplier === side.supplier
        : side.warehouses.includes(shipment.notice.warehouse));
    if (!mine) throw notFound('inbound shipment', id);
    return shipment;
  }

  /** @returns the receipt, and the id under which the shipment is found */
  async notify(submission: Submission, told: ToldNotice): Promise<Receipt & { readonly inboundShipmentId: string }> {
    const { principal } = submission;
    const supplier = this.demand(principal, 'supplier', 'Only a supplier announces shipments').id;
    const tenant = this.partners.tenant(principal);
    const id = `${supplier}:${told.shipmentNumber}`;
    const [orders, before] = await Promise.all([this.ordersOf(principal, told), this.store.underWay(tenant, supplier)]);
    const underWay = before.filter((each) => each.id !== id).flatMap(linesOf);
    const notice = translateNotice(supplier, told, orders, underWay);
    const fact: ReportedFact = {
      type: 'inbound-shipment.notified',
      subject: id,
      data: { inboundShipmentId: id, notice },
    };
    return this.facts.record({
      ...submission,
      tenant,
      facts: [fact],
      also: { inboundShipmentId: id },
      alongside: (tx, { reportId, receivedAt }) =>
        this.store.add(tx, tenant, id, notice, { state: 'notified', recordedAt: receivedAt, reportId }),
    });
  }

  /** @throws ProblemError `conflict` when it was received already (of what came besides: was not), or arrived and is told to arrive again */
  async confirm(submission: Submission, id: string, told: InboundConfirmation): Promise<Receipt> {
    const { principal } = submission;
    const { notice } = await this.read(principal, id);
    this.demand(principal, '3pl', 'Only the warehouse confirms an inbound shipment');
    const tenant = this.partners.tenant(principal);
    const { occurredAt } = told;
    const about = { subject: id } as const;
    const { supplier, warehouse } = notice;
    const data = { inboundShipmentId: id, supplier, warehouse };
    const stepOf = (state: InboundStep['state'], reportId: string, recordedAt: string): InboundStep => ({
      state,
      ...(occurredAt && { occurredAt }),
      recordedAt,
      reportId,
    });
    if (told.kind === 'arrived') {
      return this.facts.record({
        ...submission,
        tenant,
        facts: [{ ...about, type: 'inbound-shipment.arrived', data }],
        ...(occurredAt && { occurredAt }),
        alongside: (tx, { reportId, receivedAt }) =>
          this.store.advance(tx, { tenant, id, from: ['notified'] }, stepOf('arrived', reportId, receivedAt)),
      });
    }
    const receipt = { lines: translateReceipt(notice, told.lines), ...(told.reason && { reason: told.reason }) };
    const further = told.further && { further: true };
    return this.facts.record({
      ...submission,
      tenant,
      facts: [{ ...about, type: 'inbound-shipment.received', data: { ...data, ...receipt, ...further } }],
      ...(occurredAt && { occurredAt }),
      alongside: (tx, { reportId, receivedAt }) => {
        const step = stepOf('received', reportId, receivedAt);
        return told.further
          ? this.store.receiveMore(tx, tenant, id, step, receipt)
          : this.store.advance(tx, { tenant, id, from: ['notified', 'arrived'] }, step, receipt);
      },
    });
  }

  private sideOf(principal: Principal): Side {
    const partner = this.partners.of(principal);
    return partner.kind === 'supplier'
      ? { supplier: partner.id }
      : { warehouses: partner.kind === '3pl' ? this.partners.warehousesOf(partner) : [] };
  }

  private demand(principal: Principal, kind: PartnerKind, otherwise: string): Partner {
    const partner = this.partners.of(principal);
    if (partner.kind !== kind) throw new ProblemError('forbidden', otherwise);
    return partner;
  }

  private async ordersOf(principal: Principal, { units }: ToldNotice): Promise<OwnOrders> {
    const lines = units.flatMap((unit) => [...unit.lines, ...(unit.units ?? []).flatMap((inner) => inner.lines)]);
    const ids = [...new Set(lines.map(({ purchaseOrderId }) => purchaseOrderId))];
    const orders = await Promise.all(ids.map((id) => this.purchaseOrders.find(principal, id)));
    return new Map(orders.flatMap((order) => (order ? [[order.id, order] as const] : [])));
  }
}

const linesOf = ({ notice }: InboundShipment): InboundLine[] => notice.units.flatMap(({ lines }) => lines);
