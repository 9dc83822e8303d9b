import { Big } from 'big.js';
import { tell } from './carrier.events.js';
import type { AnyAmount, CarrierOverrides } from './carrier.overrides.js';
import {
  type HubBilledLoad,
  type HubBook,
  type HubCharge,
  type HubInvoice,
  type HubLoad,
  HubRefusal,
  type HubTender,
} from './freighthub.records.js';
import { fellow, type Move, moveOf } from './moves.js';
import { localDay } from './place.js';
import { rounded, total } from './tariff.js';
import { CURRENCIES } from './tariff.table.js';

/**
 * Bills the load, of a move all of it at once: what was tendered, or what the overrides say. A disputed invoice that is not
 * corrected yet is corrected by it. A `number` that was issued before tells that invoice again, with the overrides' charges
 * if there are any.
 */
export function invoiceLoad(book: HubBook, load: HubLoad, overrides: CarrierOverrides = {}): HubInvoice {
  const move = moveOf(book, load);
  const [lead] = move;
  const tender = billedTender(lead);
  const scac = overrides.scac ?? tender.scac;
  const before = overrides.number ? book.invoiceByNumber(scac, overrides.number) : undefined;
  const open = disputedOf(book.invoicesOf(lead.id));
  const corrects = before ? before.corrects : (overrides.corrects ?? (overrides.credits ? undefined : open?.number));
  const currency = overrides.currency ?? tender.currency;
  const charges = billedCharges(before?.charges ?? agreedOf(move), currency, overrides);
  assertOfMove(charges, move);
  const allotted = before ? 0 : book.nextNumber('invoice');
  const invoice: HubInvoice = {
    id: before?.id ?? `inv_${allotted}`,
    number: overrides.number ?? `${scac}${allotted}`,
    scac,
    load_id: lead.id,
    reference: lead.reference,
    ...(move.length > 1 && { loads: move.map((each) => billedLoad(each, overrides)) }),
    ...(lead.pro_number && { pro_number: lead.pro_number }),
    currency,
    charges,
    total: total(charges, currency),
    invoice_date: overrides.invoiceDate ?? before?.invoice_date ?? localDay(book.now(), lead.destination),
    ...(corrects && { corrects }),
    ...(overrides.credits && { credits: overrides.credits }),
    ...(overrides.weighCertificate && { weigh_certificate: overrides.weighCertificate }),
    ...(move.length === 1 && whereAndWhen(overrides)),
    disputes: before?.disputes ?? [],
  };
  if (before) return told(book, move, invoice, overrides);
  if (open && corrects === open.number) settle(book, open);
  book.saveInvoice(invoice);
  book.journal('freight-invoice', invoice.number, {
    scac,
    reference: lead.reference,
    ...(move.length > 1 && { references: move.map(({ reference }) => reference) }),
    total: invoice.total,
    currency,
    corrects,
  });
  return told(book, move, invoice, overrides);
}

const whereAndWhen = ({ pickedUpOn, deliveredTo }: CarrierOverrides) => ({
  ...(pickedUpOn && { picked_up_on: pickedUpOn }),
  ...(deliveredTo && { delivered_to: { postal_code: deliveredTo.postalCode, country: deliveredTo.country } }),
});

/**
 * The correction that a dispute brings, once: what was tendered, under a new number. Where another invoice bills that
 * undisputed, the carrier leaves it at the dispute.
 */
export function correctInvoice(book: HubBook, load: HubLoad, disputed: HubInvoice): void {
  const others = book.invoicesOf(load.id).filter(({ id }) => id !== disputed.id);
  const corrected = others.some(({ corrects }) => corrects === disputed.number);
  const billed = others.some(({ credits, disputes }) => !credits && disputes.length === 0);
  if (!corrected && !billed) invoiceLoad(book, load, { corrects: disputed.number });
}

function told(book: HubBook, [lead, ...others]: Move, invoice: HubInvoice, overrides: CarrierOverrides): HubInvoice {
  const data = () => invoice;
  tell(book, lead, { type: 'freight_invoice.issued', at: 'destination', data, with: others }, overrides);
  return invoice;
}

function billedLoad(load: HubLoad, overrides: CarrierOverrides): HubBilledLoad {
  const { currency, charges, total: agreed } = billedTender(load);
  return { ...fellow(load), currency, charges, total: agreed, ...whereAndWhen(overrides) };
}

/** Of a move the sum of what was tendered for its loads, charge by charge. */
function agreedOf(move: Move): readonly HubCharge[] {
  const [first, ...others] = move.map(billedTender);
  if (!first || others.length === 0) return first?.charges ?? [];
  const all = [first, ...others].flatMap(({ charges }) => charges);
  return [...Map.groupBy(all, ({ code }) => code)].map(([code, [one, ...same]]) => ({
    ...one,
    code,
    amount: total([...(one ? [one] : []), ...same], first.currency),
  }));
}

function assertOfMove(charges: readonly HubCharge[], move: Move): void {
  const foreign = charges.find(({ reference }) => reference && !move.some((load) => load.reference === reference));
  if (foreign)
    throw new HubRefusal(409, 'NOT_OF_MOVE', `${foreign.reference} is not carried with ${move[0].reference}`);
}

function settle(book: HubBook, invoice: HubInvoice): void {
  book.saveInvoice({
    ...invoice,
    disputes: invoice.disputes.map((dispute) => ({ ...dispute, status: 'SETTLED' as const })),
  });
}

const disputedOf = (invoices: readonly HubInvoice[]): HubInvoice | undefined =>
  invoices.find(({ disputes }) => disputes.some(({ status }) => status === 'OPEN'));

/** A carrier that was never asked has nothing to bill. */
function billedTender(load: HubLoad): HubTender {
  const tender = load.tenders.findLast(({ status }) => status === 'ACCEPTED') ?? load.tenders.at(-1);
  if (!tender) throw new HubRefusal(409, 'NOT_TENDERED', `load ${load.reference} was tendered to no carrier`);
  return tender;
}

function billedCharges(agreed: readonly HubCharge[], currency: string, overrides: CarrierOverrides): HubCharge[] {
  const { factor, amount } = overrides;
  const given = overrides.charges?.map(({ code, description, amount: each, ratedWeightKg, shipmentId }) => ({
    code,
    ...(description && { description }),
    amount: rounded(decimal(each, currency), currency),
    ...(ratedWeightKg !== undefined && { rated_weight_kg: String(ratedWeightKg) }),
    ...(shipmentId && { reference: shipmentId }),
  }));
  const charges = given ?? agreed.map((charge) => ({ ...charge }));
  const scaled = factor
    ? charges.map((charge) => ({ ...charge, amount: rounded(new Big(charge.amount).times(factor), currency) }))
    : charges;
  if (amount === undefined) return scaled;
  const difference = decimal(amount, currency).minus(total(scaled, currency));
  const [first, ...others] = scaled;
  const bearer: HubCharge = first ?? { code: 'BASE', amount: '0' };
  return [{ ...bearer, amount: rounded(difference.plus(bearer.amount), currency) }, ...others];
}

/** An object is money as our own APIs write it: minor units. */
function decimal(amount: AnyAmount, currency: string): Big {
  if (typeof amount !== 'object') return new Big(amount);
  return new Big(amount.amount).div(new Big(10).pow(CURRENCIES[currency]?.digits ?? 2));
}
