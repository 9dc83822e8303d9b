import type { FreightInvoice, Rate, ShipmentRequest, Tender } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { clock } from '#platform/clock';
import type { EffectContext } from '#platform/connections';
import { translated } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { VendorError } from '#platform/http';
import { logger } from '#platform/telemetry';
import type { ShipmentStatus, TmsPort } from '../../tms.port.js';
import type { Carriers } from './config.js';
import type { EasyPostClient } from './easypost.client.js';
import { BOUGHT_ALREADY } from './easypost.codes.js';
import type { EasyPostNormalizer } from './easypost.normalizer.js';
import type { WireShipment } from './easypost.wire.js';
import { isRateOf, rateFor, refusalsIn, toRates, unnamedIn } from './rate.translator.js';
import { tenderReference } from './references.js';
import { isBought, isTakenBack, otherwiseIn, toNewShipment, unfitReason } from './shipment.translator.js';
import { toShipmentStatus } from './status.translator.js';

/** Tenders of a shipment that are looked for at a time: a refused one may have left nothing between two that are there. */
const VERSIONS_AT_ONCE = 5;
/** Nobody tenders a shipment as often: whoever has all of them answers whatever is asked. */
const MOST_VERSIONS = 100;

const log = logger('easypost');

/** Channel Adapter of EasyPost: parcels, each a shipment of its own, whose label is bought from one carrier. */
export class EasyPostAdapter implements TmsPort {
  constructor(
    private readonly client: EasyPostClient,
    private readonly normalizer: EasyPostNormalizer,
    private readonly carriers: Carriers,
  ) {}

  /** A shipment that nobody buys is EasyPost's way to ask; nothing looks for it afterwards. */
  async rate(request: ShipmentRequest): Promise<readonly Rate[]> {
    assertFit(request);
    const shipment = await this.client.rate(toNewShipment(request.shipmentId, request));
    const rates = translated(() => toRates(shipment, this.carriers));
    const unnamed = unnamedIn(shipment, this.carriers);
    if (unnamed.length > 0)
      log.warn({ shipmentId: request.shipmentId, carriers: unnamed }, 'rates of carriers without a SCAC');
    const refusals = refusalsIn(shipment);
    if (rates.length === 0 && unnamed.length > 0)
      throw refused(`only carriers that the connection does not name gave rates: ${unnamed.join(', ')}`);
    if (rates.length === 0 && refusals) throw refused(refusals);
    return rates;
  }

  /**
   * Buys the label of that carrier and service: in a shipment of its own for each version, since one can be bought once.
   * References are not unique there, so it is looked up each time, and what was bought before is taken back first.
   */
  async tender(tender: Tender, { mayHaveHappened, signal }: EffectContext): Promise<{ tenderId: string }> {
    assertFit(tender);
    const reference = tenderReference(tender.shipmentId, tender.version);
    const found = await this.lookUp(reference, mayHaveHappened, signal);
    const there = found ?? (mayHaveHappened ? await this.boughtJustNow(reference, signal) : null);
    if (there) assertAsTendered(there, tender);
    const bought = there && isBought(there) ? there : await this.buy(reference, there, tender, signal);
    this.assertSame(bought, tender);
    return { tenderId: reference };
  }

  /** Of two that were made under one reference, because the first one was late, the bought one. */
  private async lookUp(
    reference: string,
    mayHaveHappened: boolean,
    signal?: AbortSignal,
  ): Promise<WireShipment | null> {
    const there = await this.client.find(reference, signal);
    if (!there || isBought(there) || !mayHaveHappened) return there;
    return (await this.client.findBought(reference, there.created_at, signal)) ?? there;
  }

  /** How soon after its making a shipment is found by its reference is not documented. */
  private boughtJustNow(reference: string, signal?: AbortSignal): Promise<WireShipment | null> {
    return this.client.findBought(reference, clock.date().toISOString(), signal);
  }

  private async buy(
    reference: string,
    there: WireShipment | null,
    tender: Tender,
    signal?: AbortSignal,
  ): Promise<WireShipment> {
    await this.withdrawBefore(tender, signal);
    const shipment = there ?? (await this.client.create(toNewShipment(reference, tender), signal));
    const rate = translated(() => rateFor(shipment, tender, this.carriers));
    if (typeof rate === 'string') throw refused(rate);
    await this.client.buy(shipment.id, rate.id, signal).catch((error: unknown) => {
      if (!(error instanceof VendorError)) throw error;
      // Made just now and not there any more: it was never made.
      if (error.kind === 'not-found') throw lost(reference, error);
      if (error.vendorCode !== BOUGHT_ALREADY) throw error;
    });
    // By its own id: how soon a reference is found is not documented.
    const kept = await this.client.get(shipment.id);
    if (!kept || !isBought(kept)) throw lost(reference);
    return kept;
  }

  /** A label that was bought for an earlier version is given back: two carriers never have one parcel. */
  private async withdrawBefore({ shipmentId, version }: Tender, signal?: AbortSignal): Promise<void> {
    for (let earlier = 1; earlier < version; earlier++) {
      const there = await this.lookUp(tenderReference(shipmentId, earlier), true, signal);
      if (there && isBought(there) && !isTakenBack(there)) await this.refund(there, signal);
    }
  }

  /** @throws VendorError `conflict` where its carrier does not take it back: nobody else may be asked then */
  private async refund({ id, reference }: WireShipment, signal?: AbortSignal): Promise<void> {
    const kept = (why: string, cause?: unknown) =>
      new VendorError('conflict', `tender ${reference} is bought, and is not taken back: ${why}`, {
        status: 409,
        cause,
      });
    const after = await this.client.refund(id, signal).catch((error: unknown) => {
      throw error instanceof VendorError && error.kind === 'rejected' ? kept(error.message, error) : error;
    });
    if (!isTakenBack(after)) throw kept(after.refund_status ?? 'no refund');
    const there = await this.client.get(id);
    if (!there || !isTakenBack(there))
      throw new VendorError('unclear', `EasyPost took ${reference} back, and has it still`);
  }

  private assertSame({ reference, selected_rate: bought }: WireShipment, tender: Tender): void {
    if (bought && isRateOf(bought, tender, this.carriers)) return;
    const message = `tender ${reference} already went to ${bought?.carrier} ${bought?.service}`;
    throw new VendorError('conflict', message, { status: 409 });
  }

  async readShipment(shipmentId: string): Promise<ShipmentStatus | null> {
    const tenders: { version: number; shipment: WireShipment }[] = [];
    for (let from = 1; ; from += VERSIONS_AT_ONCE) {
      const versions = Array.from({ length: VERSIONS_AT_ONCE }, (_, index) => from + index);
      const found = await Promise.all(
        versions.map(async (version) => ({
          version,
          shipment: await this.lookUp(tenderReference(shipmentId, version), true),
        })),
      );
      const there = found.flatMap(({ version, shipment }) => (shipment ? [{ version, shipment }] : []));
      tenders.push(...there);
      if (there.length === 0) break;
      if (from > MOST_VERSIONS) throw new VendorError('garbage', `EasyPost has tenders of ${shipmentId} without end`);
    }
    const bought = tenders.filter(({ shipment }) => isBought(shipment));
    return bought.length > 0 ? translated(() => toShipmentStatus(shipmentId, bought, this.carriers)) : null;
  }

  readFreightInvoice(): Promise<FreightInvoice | null> {
    return Promise.reject(cannot('EasyPost charges labels to a balance: it has no freight invoices of carriers'));
  }

  disputeFreightInvoice(): Promise<never> {
    return Promise.reject(cannot('EasyPost has no freight invoices of carriers, and nothing to dispute'));
  }

  normalize(webhook: InboundWebhook): Promise<NormalizedMessage> {
    return this.normalizer.normalize(webhook);
  }

  ping(): Promise<void> {
    return this.client.ping();
  }
}

function assertFit(request: ShipmentRequest): void {
  const reason = unfitReason(request);
  if (reason) throw refused(reason);
}

/** A shipment cannot be changed there: no carrier is asked to take it elsewhere than the order says. */
function assertAsTendered(there: WireShipment, tender: Tender): void {
  const otherwise = otherwiseIn(there, tender);
  if (otherwise.length === 0) return;
  const message = `EasyPost has ${there.reference} as ${there.id} already, with another ${otherwise.join(' and ')}`;
  throw new VendorError('conflict', message, { status: 409 });
}

const refused = (reason: string): VendorError => new VendorError('rejected', reason, { status: 422 });
const cannot = (reason: string): ProblemError => new ProblemError('capability-missing', reason);
const lost = (reference: string, cause?: unknown): VendorError =>
  new VendorError('unclear', `EasyPost took tender ${reference}, and does not have it`, { cause });
