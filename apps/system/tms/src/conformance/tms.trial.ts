import { expect, vi } from 'vitest';
import type { CanonicalEvent, FreightInvoice, ShipmentRequest, Tender } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { VendorError } from '#platform/http';
import type { TmsPort } from '../tms.port.js';
import type { TmsBench } from './tms.bench.js';

const PATIENCE = { timeout: 10_000, interval: 50 };

/** A shipper at work on a bench: shipments of its own, and what came of them. */
export class TmsTrial {
  private count = 0;
  private readonly understood = new Map<InboundWebhook, Promise<NormalizedMessage>>();

  constructor(
    private readonly bench: TmsBench,
    private readonly port: TmsPort,
  ) {}

  request(): ShipmentRequest {
    this.count += 1;
    const orderId = `sap-${process.pid}${Date.now()}${this.count}`;
    return {
      shipmentId: `${orderId}-S1`,
      orderId,
      from: { name: 'East', city: 'Hamburg', postalCode: '20457', country: 'DE', gln: '4012345000016' },
      to: { name: 'Nordwind', street: 'Kai 5', city: 'München', postalCode: '80331', country: 'DE' },
      packages: [{ sscc: '340123450000000017', weightKg: 120.5, lines: [] }],
      totalWeightKg: 120.5,
      currency: 'EUR',
    };
  }

  /** With an adhesive in its one unit. */
  dangerous(): ShipmentRequest {
    const request = this.request();
    const adhesive = { lineId: '10', sku: 'SKU-1013', quantity: { value: 4, unit: 'EA' } };
    const dangerous = { hazmat: 'UN1133', hazardClass: '3', packingGroup: 'II' } as const;
    const ssccs = request.packages.map(({ sscc }) => sscc);
    return { ...request, commodities: [{ ...adhesive, ...dangerous, ssccs }] };
  }

  /** At the rate of that carrier, or the cheapest. */
  async offer(version = 1, shipment = this.request(), carrier?: string): Promise<Tender> {
    const rates = await this.port.rate(shipment);
    const rate = rates.find((one) => one.carrier === carrier) ?? rates[0];
    if (!rate) throw new Error('no carrier serves the lane');
    return { ...shipment, version, rate, respondBy: new Date(Date.now() + 3_600_000).toISOString() };
  }

  /** The same version, by another carrier; of the only one there is by another service. */
  async offerOtherwise(first: Tender): Promise<Tender> {
    const rates = await this.port.rate(first);
    const rate =
      rates.find(({ carrier }) => carrier !== first.rate.carrier) ??
      rates.find(({ service }) => service !== first.rate.service);
    if (!rate) throw new Error('there is no other rate');
    return { ...first, rate };
  }

  async tendered(): Promise<Tender> {
    const tender = await this.offer();
    await this.port.tender(tender, { mayHaveHappened: false });
    return tender;
  }

  /** Everything told of one order so far, in the order of its arrival; what is told again is known by its id. */
  async events(orderId: string): Promise<NormalizedMessage['events']> {
    const seen = new Set<string>();
    return (await this.tellings(orderId)).filter(({ id }) => !seen.has(id) && seen.add(id));
  }

  /** As often as it was told. */
  async tellings(orderId: string): Promise<NormalizedMessage['events']> {
    const messages = await Promise.all(this.bench.told().map((webhook) => this.understand(webhook)));
    return messages.flatMap(({ events }) => events.filter((event) => event.orderId === orderId));
  }

  private understand(webhook: InboundWebhook): Promise<NormalizedMessage> {
    const known = this.understood.get(webhook) ?? Promise.resolve(this.port.normalize(webhook));
    this.understood.set(webhook, known);
    known.catch(() => this.understood.delete(webhook));
    return known;
  }

  toldOf(orderId: string, ...types: string[]): Promise<void> {
    return vi.waitFor(
      async () => expect((await this.events(orderId)).map(({ type }) => type)).toEqual(types),
      PATIENCE,
    );
  }

  /** The invoice that the carrier's act brings. */
  async billed(tender: Tender, body: object = {}): Promise<FreightInvoice> {
    const before = (await this.invoices(tender)).length;
    await this.bench.act('invoice', tender.shipmentId, body);
    await vi.waitFor(async () => expect((await this.invoices(tender)).length).toBe(before + 1), PATIENCE);
    return (await this.invoices(tender)).at(-1) as FreightInvoice;
  }

  async invoices({ orderId }: Tender): Promise<FreightInvoice[]> {
    return (await this.events(orderId)).flatMap(({ type, data }) =>
      type === 'freight-invoice.received' ? [(data as CanonicalEvent<'freight-invoice.received'>['data']).invoice] : [],
    );
  }
}

/** The vendor's name for one tender of ours. */
export const keyOf = ({ shipmentId, version }: Tender): string => `${shipmentId}/${version}`;

export function failureOf(work: Promise<unknown>): Promise<VendorError> {
  return work.then(
    () => expect.fail('it should have failed'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(VendorError);
      return error as VendorError;
    },
  );
}
