import { setTimeout as sleep } from 'node:timers/promises';
import type { FreightInvoice, Rate, ShipmentRequest, Tender } from '#canonical';
import type { InboundWebhook, NormalizedMessage } from '#messaging';
import { type EffectContext, translated } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { VendorError } from '#platform/http';
import { logger } from '#platform/telemetry';
import type { ShipmentStatus, ShippingLabel, TmsPort } from '../../tms.port.js';
import type { UpsConfig } from './config.js';
import type { RecoveredLabel } from './label.translator.js';
import { tooDear, toRates } from './rate.translator.js';
import { assertReference, isReference, tenderReference } from './references.js';
import { termsOf, toRateRequest, toShipmentRequest, unfitReason } from './shipment.translator.js';
import { type Label, toShipmentStatus } from './status.translator.js';
import { isVoided, scansOf } from './tracking.translator.js';
import type { UpsClient } from './ups.client.js';
import type { UpsNormalizer } from './ups.normalizer.js';
import { listOf } from './ups.wire.js';

/** Tenders of a shipment that are looked for at a time: a refused one may have left nothing between two that are there. */
const VERSIONS_AT_ONCE = 5;

const log = logger('ups');

/** Channel Adapter of UPS: parcels, each a shipment of its own, whose label is bought from UPS itself. */
export class UpsAdapter implements TmsPort {
  constructor(
    private readonly client: UpsClient,
    private readonly normalizer: UpsNormalizer,
    private readonly config: Pick<UpsConfig, 'accountNumber' | 'scac' | 'lateCommitMs'>,
  ) {}

  async rate(request: ShipmentRequest): Promise<readonly Rate[]> {
    assertFit(request);
    const rated = await this.client.rate(toRateRequest(request, this.config.accountNumber));
    return translated(() => toRates(rated, this.config.scac));
  }

  /**
   * Buys the label of that service, and has UPS tell what becomes of it. References are not unique there, so each is looked up,
   * also the first time, and of two that were bought one is given back.
   */
  async tender(tender: Tender, context: EffectContext): Promise<{ tenderId: string; label?: ShippingLabel }> {
    assertFit(tender);
    assertReference(tender.shipmentId, tender.version);
    const reference = tenderReference(tender.shipmentId, tender.version);
    const order = toShipmentRequest(reference, tender, this.config.accountNumber);
    const { signal } = context;
    const there = await this.standing(reference, signal);
    if (there) assertAsTendered(reference, there, tender);
    const label = there ?? (await this.buy(reference, order, tender, context));
    if (label.trackingNumber) await this.follow(label.trackingNumber, signal);
    return { tenderId: reference, ...(label.image && { label: label.image }) };
  }

  private async buy(
    reference: string,
    order: ReturnType<typeof toShipmentRequest>,
    tender: Tender,
    { mayHaveHappened, signal }: EffectContext,
  ): Promise<Label> {
    await this.withdrawBefore(tender, signal);
    const rated = await this.client.rate(toRateRequest(tender, this.config.accountNumber), signal);
    const dear = translated(() => tooDear(rated, tender));
    if (dear) throw refused(dear);
    const bought = await this.client.ship(order, signal);
    // UPS may still be at work on the attempt that was not to be found. Whoever gives up while waiting looks all the same.
    if (mayHaveHappened) await sleep(this.config.lateCommitMs, undefined, { signal }).catch(() => undefined);
    const kept = await this.standing(reference);
    if (!kept) throw new VendorError('unclear', `UPS sold a label for ${reference}, and does not have it`);
    if (kept.trackingNumber !== bought) assertAsTendered(reference, kept, tender);
    return kept;
  }

  /**
   * The label of a reference, and all others given back: the one that is under way stays, else the one with the lowest number.
   * @throws VendorError `conflict` where there was one, and it was given back
   */
  private async standing(reference: string, signal?: AbortSignal): Promise<Label | undefined> {
    const labels = await this.labelsOf(reference, signal);
    const [stays, ...doubles] = labels.filter(({ voided }) => !voided).sort(byAge);
    for (const double of doubles) await this.giveBack(reference, double, signal);
    if (stays || labels.length === 0) return stays;
    throw new VendorError('conflict', `the label of tender ${reference} was given back`, { status: 409 });
  }

  /** All that UPS knows under a reference: what it has sold, which it knows at once, and how it fares, which it tells for months. */
  private async labelsOf(reference: string, signal?: AbortSignal): Promise<readonly Label[]> {
    if (!isReference(reference)) return [];
    const [parcels, recovered] = await Promise.all([
      this.client.trackReference(reference, signal),
      // Labels of parcels that left long ago are not given any more, and those are tracked.
      this.client.recover(reference, signal).catch(asRefusal),
    ]);
    const tracked: Label[] = parcels.map((parcel) => ({
      trackingNumber: parcel.trackingNumber,
      voided: isVoided(parcel),
      parcel,
    }));
    if (recovered instanceof VendorError) {
      if (tracked.length === 0) throw recovered;
      return tracked;
    }
    switch (recovered.state) {
      case 'none':
        return tracked;
      case 'voided': {
        const [only = { parcel: null }, ...others] = tracked;
        // Track tells of it later than whoever sold it.
        return others.length > 0 ? tracked : [{ ...only, voided: true }];
      }
      case 'several':
        if (tracked.length > 1) return tracked;
        throw new VendorError('unavailable', `UPS has several labels of ${reference}, and does not track them yet`);
      case 'found':
        return this.joined(tracked, recovered.labels);
    }
  }

  /** Each label once. What Track has not found by its reference is asked for by its number. */
  private async joined(tracked: readonly Label[], recovered: readonly RecoveredLabel[]): Promise<Label[]> {
    const imageOf = (number?: string) => recovered.find(({ trackingNumber }) => trackingNumber === number);
    const known = new Set(tracked.map(({ trackingNumber }) => trackingNumber));
    const late = await Promise.all(
      recovered
        .filter(({ trackingNumber }) => !known.has(trackingNumber))
        .map(async (label): Promise<Label> => {
          const parcel = await this.client.track(label.trackingNumber);
          return { ...label, voided: parcel !== null && isVoided(parcel), parcel };
        }),
    );
    return [...tracked.map((label) => ({ ...imageOf(label.trackingNumber), ...label })), ...late];
  }

  /** A label that was bought for an earlier version is given back: one parcel is never shipped under two labels. */
  private async withdrawBefore({ shipmentId, version }: Tender, signal?: AbortSignal): Promise<void> {
    for (let earlier = 1; earlier < version; earlier++) {
      const reference = tenderReference(shipmentId, earlier);
      const labels = await this.labelsOf(reference, signal);
      for (const label of labels.filter(({ voided }) => !voided)) await this.giveBack(reference, label, signal);
    }
  }

  /** @throws VendorError `conflict` where UPS does not take it back: no other label may be bought then */
  private async giveBack(reference: string, { trackingNumber }: Label, signal?: AbortSignal): Promise<void> {
    if (!trackingNumber) return;
    await this.client.void(trackingNumber, signal).catch((cause: unknown) => {
      if (!(cause instanceof VendorError) || !['rejected', 'not-found'].includes(cause.kind)) throw cause;
      const message = `label ${trackingNumber} of tender ${reference} is bought, and is not taken back: ${cause.message}`;
      throw new VendorError('conflict', message, { status: 409, cause });
    });
    const left = await this.client.recover(reference);
    const isLeft = left.state === 'found' && left.labels.some((each) => each.trackingNumber === trackingNumber);
    if (left.state === 'several' || isLeft)
      throw new VendorError('unclear', `UPS took label ${trackingNumber} of ${reference} back, and has it still`);
  }

  /** A parcel that Track Alert does not follow is carried all the same: it is asked for then. */
  private async follow(trackingNumber: string, signal?: AbortSignal): Promise<void> {
    await this.client.subscribe(trackingNumber, signal).catch((error: unknown) => {
      if (!(error instanceof VendorError) || error.kind !== 'rejected') throw error;
      log.warn({ trackingNumber, error: error.message }, 'a parcel that nobody is told of');
    });
  }

  async readShipment(shipmentId: string): Promise<ShipmentStatus | null> {
    const bought: { version: number; labels: readonly Label[] }[] = [];
    for (let from = 1; ; from += VERSIONS_AT_ONCE) {
      const versions = Array.from({ length: VERSIONS_AT_ONCE }, (_, index) => from + index);
      const found = await Promise.all(
        versions.map(async (version) => ({
          version,
          labels: await this.labelsOf(tenderReference(shipmentId, version)),
        })),
      );
      const there = found.filter(({ labels }) => labels.length > 0);
      bought.push(...there);
      if (there.length === 0) break;
    }
    return bought.length > 0 ? toShipmentStatus(shipmentId, bought, this.config.scac) : null;
  }

  readFreightInvoice(): Promise<FreightInvoice | null> {
    return Promise.reject(cannot('UPS bills an account by documents of its own: it has no freight invoices here'));
  }

  disputeFreightInvoice(): Promise<never> {
    return Promise.reject(cannot('UPS has no freight invoices here, and nothing to dispute'));
  }

  normalize(webhook: InboundWebhook): Promise<NormalizedMessage> {
    return this.normalizer.normalize(webhook);
  }

  ping(): Promise<void> {
    return this.client.ping();
  }
}

/** Under way first, then the lowest number: whoever looks at the same labels keeps the same one. */
function byAge(one: Label, other: Label): number {
  const scans = (label: Label) => (label.parcel ? scansOf(label.parcel).filter(({ type }) => type !== 'M').length : 0);
  if (scans(one) > 0 !== scans(other) > 0) return scans(one) > 0 ? -1 : 1;
  return (one.trackingNumber ?? '') < (other.trackingNumber ?? '') ? -1 : 1;
}

function assertFit(request: ShipmentRequest): void {
  const reason = unfitReason(request);
  if (reason) throw refused(reason);
}

/** A label cannot be changed: nothing is carried elsewhere, or otherwise, than the order says. */
function assertAsTendered(reference: string, { trackingNumber, parcel }: Label, tender: Tender): void {
  const [ordered, asked] = [parcel && orderedAs(parcel, reference), termsOf(tender)];
  if (ordered === asked) return;
  if (!ordered) {
    const message = `UPS has ${trackingNumber} for ${reference}, and does not tell yet what was ordered`;
    throw new VendorError('unavailable', message);
  }
  const message = `UPS has ${trackingNumber} for ${reference} already, ordered as ${ordered} and not as ${asked}`;
  throw new VendorError('conflict', message, { status: 409 });
}

/** What is written on a label beside our reference: the terms of its tender. */
const orderedAs = ({ referenceNumber: all }: NonNullable<Label['parcel']>, reference: string): string | undefined =>
  listOf(all).flatMap(({ number }) => (number && number !== reference ? [number] : []))[0];

/** What UPS refuses is no answer about a label: another source may have one. */
function asRefusal(error: unknown): VendorError {
  if (error instanceof VendorError && error.kind === 'rejected') return error;
  throw error;
}

const refused = (reason: string): VendorError => new VendorError('rejected', reason, { status: 422 });
const cannot = (reason: string): ProblemError => new ProblemError('capability-missing', reason);
