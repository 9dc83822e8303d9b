import { type CanonicalEvent, type Claim, DEFAULT_RULES, type FreightInvoice, leftEarlier, wentTo } from '#canonical';
import { holdAgainstOwners } from '#process-manager';
import type { Plan } from './plan.js';
import { type InvoiceRecord, type ShipToSettleState, shippedFacts } from './ship-to-settle.state.js';
import { agreedTender, proOf } from './tenders.js';

/**
 * What an invoice says of the shipment beside its charges, held against who owns it, with what the audit lets pass: what
 * differs is disputed by the audit, and recorded with both values here until an invoice says the same.
 */
export function heldAgainstShipment(plan: Plan, { invoice, eventId }: InvoiceRecord): void {
  holdAgainstOwners(plan, invoiceClaims(plan.state, invoice), {
    kind: 'carrier',
    system: invoice.carrier,
    eventId: eventId ?? invoice.invoiceNumber,
    at: plan.now,
  });
}

/** Which ERP an order is of stands once it is known. @returns false where a fact names another: its goods and tender are another's */
export function isOfItsErp(plan: Plan, event: CanonicalEvent): boolean {
  const { erp: owned, orderId: entity } = plan.state;
  const { erp: told } = event.data as { erp?: string };
  if (owned === undefined) return true;
  const claim: Claim = { entityType: 'order', entity, field: 'source', ownedBy: owned, owned, told };
  const { id: eventId, source, receivedAt: at } = event;
  return holdAgainstOwners(plan, [claim], {
    kind: 'crossdock',
    system: source.split('/').at(-1) ?? source,
    eventId,
    at,
  });
}

function invoiceClaims(state: ShipToSettleState, invoice: FreightInvoice): Claim[] {
  const { settlementId: entity } = state;
  const { carrier, pro, deliveredTo, pickedUpOn } = invoice;
  const tender = agreedTender(state);
  const ownPro = tender && proOf(state, tender);
  const { to, issuedOn, weightKg } = shippedFacts(state);
  const of = { entityType: 'freight-invoice', entity } as const;
  return [
    { ...of, field: 'carrier', owned: tender?.carrier, told: tender && carrier },
    { ...of, field: 'pro', owned: ownPro, told: ownPro && carrier === tender?.carrier ? pro : undefined },
    { ...of, field: 'deliveredTo', owned: to, told: to && (wentTo({ to }, invoice) && deliveredTo ? to : deliveredTo) },
    {
      ...of,
      field: 'pickedUpOn',
      owned: issuedOn,
      told: issuedOn && pickedUpOn && (leftEarlier({ issuedOn }, invoice) ? pickedUpOn : issuedOn),
    },
    { entityType: 'package', entity, field: 'weightKg', owned: weightKg, told: weightKg && weightTold(state, invoice) },
  ];
}

/** Without a certificate of a scale, and beyond what is believed, the weight stays the warehouse's. */
function weightTold(state: ShipToSettleState, { charges, weighCertificate }: FreightInvoice): number | undefined {
  const weighed = shippedFacts(state).weightKg;
  const rated = charges.flatMap(({ ratedWeightKg }) => ratedWeightKg ?? []);
  if (rated.length === 0 || weighed === undefined || weighCertificate) return undefined;
  const told = Math.max(...rated);
  const { reweighPercent } = agreedTender(state)?.rules ?? DEFAULT_RULES;
  return Math.abs(told - weighed) * 100 > weighed * reweighPercent ? told : weighed;
}
