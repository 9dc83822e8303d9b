import type { ChargeVariance, FreightInvoice, Rate, ShipmentRequest, Tender } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import type { EffectContext } from '#platform/connections';
import { translated } from '#platform/connections';
import { VendorError } from '#platform/http';
import type { ShipmentStatus, TmsPort } from '../../tms.port.js';
import { disputeOf, toFreightInvoices, toNewDispute } from './freight-invoice.translator.js';
import type { FreightHubClient } from './freighthub.client.js';
import type { FreightHubNormalizer } from './freighthub.normalizer.js';
import type { Load, WireTender } from './freighthub.wire.js';
import { otherwiseIn, toNewLoad, toShipmentStatus } from './load.translator.js';
import { toRates } from './rate.translator.js';
import { isSameTender, toNewTender } from './tender.translator.js';

/** Channel Adapter of FreightHub TMS. */
export class FreightHubAdapter implements TmsPort {
  constructor(
    private readonly client: FreightHubClient,
    private readonly normalizer: FreightHubNormalizer,
  ) {}

  async rate(request: ShipmentRequest): Promise<readonly Rate[]> {
    const quotes = await this.client.quote(toNewLoad(request));
    return translated(() => toRates(quotes));
  }

  /** Two calls, each with a reference of ours that FreightHub keeps unique: a repeat after either finds what is there. */
  async tender(tender: Tender, { mayHaveHappened, signal }: EffectContext): Promise<{ tenderId: string }> {
    const load = await this.load(tender, mayHaveHappened, signal);
    assertAsPlanned(tender, load);
    const there = tenderIn(load, tender) ?? (await this.send(tender, load, signal));
    assertSame(tender, there);
    return { tenderId: `${tender.shipmentId}-T${tender.version}` };
  }

  /** Only a first tender can be of a load that is not there yet. */
  private async load(tender: Tender, mayHaveHappened: boolean, signal?: AbortSignal): Promise<Load> {
    const there = mayHaveHappened || tender.version > 1 ? await this.client.findLoad(tender.shipmentId, signal) : null;
    return there ?? this.client.createLoad(toNewLoad(tender), signal);
  }

  /** A load that was made just now and is not there any more was never made. */
  private async send(tender: Tender, load: Load, signal?: AbortSignal): Promise<WireTender> {
    const { shipmentId, version } = tender;
    const lost = (cause?: unknown) =>
      new VendorError('unclear', `FreightHub took tender ${version} of ${shipmentId}, and does not have it`, { cause });
    await this.client.createTender(load.id, toNewTender(tender), signal).catch((error: unknown) => {
      throw error instanceof VendorError && error.kind === 'not-found' ? lost(error) : error;
    });
    const kept = await this.client.findLoad(shipmentId, signal);
    const there = kept && tenderIn(kept, tender);
    if (!there) throw lost();
    return there;
  }

  async readShipment(shipmentId: string): Promise<ShipmentStatus | null> {
    const load = await this.client.findLoad(shipmentId);
    return load && translated(() => toShipmentStatus(load));
  }

  async readFreightInvoice(
    invoiceNumber: string,
    carrier: string,
    shipmentId?: string,
  ): Promise<FreightInvoice | null> {
    const invoice = await this.client.findFreightInvoice(invoiceNumber, carrier);
    const parts = invoice ? translated(() => toFreightInvoices(invoice)) : [];
    return parts.find((part) => shipmentId === undefined || part.shipmentId === shipmentId) ?? null;
  }

  /** FreightHub's own id of the invoice has to be read anyway, and tells whether it is disputed already. */
  async disputeFreightInvoice(
    dispute: { invoiceNumber: string; carrier: string; shipmentId: string; variances: readonly ChargeVariance[] },
    { signal }: EffectContext,
  ): Promise<{ disputeId: string }> {
    const { invoiceNumber, carrier, shipmentId, variances } = dispute;
    const invoice = await this.client.findFreightInvoice(invoiceNumber, carrier, signal);
    if (!invoice) {
      throw new VendorError('not-found', `FreightHub has no invoice ${invoiceNumber} of ${carrier}`, { status: 404 });
    }
    const there = disputeOf(invoice, shipmentId);
    if (there) return { disputeId: there.id };
    await this.client.createDispute(invoice.id, toNewDispute(shipmentId, variances), signal);
    const kept = await this.client.findFreightInvoice(invoiceNumber, carrier, signal);
    const made = kept && disputeOf(kept, shipmentId);
    if (!made) throw new VendorError('unclear', `FreightHub took a dispute of ${invoiceNumber}, and does not have it`);
    return { disputeId: made.id };
  }

  normalize(webhook: InboundWebhook): NormalizedMessage {
    return this.normalizer.normalize(webhook);
  }

  ping(): Promise<void> {
    return this.client.ping();
  }
}

const tenderIn = ({ tenders }: Load, { version }: Tender): WireTender | undefined =>
  tenders.find((each) => each.version === version);

/** A load cannot be changed there: no carrier is asked to take it elsewhere than the order says. */
function assertAsPlanned(tender: Tender, load: Load): void {
  const otherwise = otherwiseIn(load, tender);
  if (otherwise.length === 0) return;
  const message = `FreightHub has ${load.reference} as ${load.id} already, with another ${otherwise.join(' and ')}`;
  throw new VendorError('conflict', message, { status: 409 });
}

function assertSame(tender: Tender, there: WireTender): void {
  if (isSameTender(tender, there)) return;
  const message = `tender ${tender.shipmentId} version ${tender.version} already went to ${there.scac}`;
  throw new VendorError('conflict', message, { status: 409 });
}
