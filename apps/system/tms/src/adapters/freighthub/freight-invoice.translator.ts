import {
  type ChargeVariance,
  type FreightInvoice,
  type FreightStatement,
  formatMoney,
  parseScac,
  splitStatement,
  sumMoney,
} from '#canonical';
import { readable, Untranslatable } from '#platform/connections';
import { DISPUTE_REASON } from './freighthub.codes.js';
import type { NewDispute, WireBilledLoad, WireDispute, WireFreightInvoice } from './freighthub.wire.js';
import { toCharges } from './money.translator.js';
import { orderOf } from './references.js';

/**
 * A carrier's invoice; of a move a part for each of its loads that is a shipment of ours, in the order of their ids.
 * @returns none where it bills nothing of ours
 * @throws Untranslatable for a carrier code that is no SCAC, money that does not add up, or loads that it cannot be split by
 */
export function toFreightInvoices(wire: WireFreightInvoice): readonly FreightInvoice[] {
  return isOfMove(wire) ? partsOf(wire, wire.loads) : [{ ...documentIn(wire, wire), ...toCharges(wire) }];
}

type OfMove = WireFreightInvoice & { readonly loads: WireBilledLoad[] };

export const isOfMove = (wire: WireFreightInvoice): wire is OfMove => (wire.loads?.length ?? 0) > 1;

/** All but its money. @param billed what is billed of it, and where that was brought */
function documentIn(
  wire: WireFreightInvoice,
  billed: Pick<WireBilledLoad, 'reference' | 'picked_up_on' | 'delivered_to'>,
): Omit<FreightInvoice, 'charges' | 'total'> {
  const { picked_up_on: pickedUpOn, delivered_to: deliveredTo } = billed;
  return {
    invoiceNumber: wire.number,
    carrier: readable(() => parseScac(wire.scac)),
    shipmentId: billed.reference,
    ...(wire.pro_number && { pro: wire.pro_number }),
    invoiceDate: wire.invoice_date,
    ...(wire.corrects && { corrects: wire.corrects }),
    ...(wire.credits && { credits: wire.credits }),
    ...(wire.weigh_certificate && { weighCertificate: wire.weigh_certificate }),
    ...(pickedUpOn && { pickedUpOn }),
    ...(deliveredTo && { deliveredTo: { postalCode: deliveredTo.postal_code, country: deliveredTo.country } }),
  };
}

function partsOf(wire: WireFreightInvoice, loads: readonly WireBilledLoad[]): FreightInvoice[] {
  assertDivisible(wire, loads);
  const { charges, total } = toCharges(wire);
  const split = splitStatement(
    charges.map((charge, at) => {
      const only = wire.charges[at]?.reference;
      return { ...charge, ...(only && { shipmentId: only }) };
    }),
    wire.currency,
    loads.map((load) => ({ shipmentId: load.reference, agreed: toCharges(load).charges })),
  );
  const ours = split.filter(({ shipmentId }) => orderOf(shipmentId));
  const others = split.filter((part) => !ours.includes(part)).map((part) => part.total);
  const statement: FreightStatement = {
    number: wire.number,
    total,
    parts: ours.map((part) => ({ shipmentId: part.shipmentId, total: part.total })),
    ...(others.length > 0 && { elsewhere: sumMoney(others, wire.currency) }),
  };
  return loads
    .flatMap((load) => {
      const part = ours.find(({ shipmentId }) => shipmentId === load.reference);
      return part ? [{ ...documentIn(wire, load), charges: part.charges, total: part.total, statement }] : [];
    })
    .toSorted((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1));
}

function assertDivisible({ number, charges, reference }: WireFreightInvoice, loads: readonly WireBilledLoad[]): void {
  const billed = loads.map((load) => load.reference);
  const named = [reference, ...charges.flatMap((charge) => charge.reference ?? [])];
  const missing = named.find((each) => !billed.includes(each));
  if (missing !== undefined) throw new Untranslatable(`${number} bills ${missing}, which is none of its loads`);
  if (new Set(billed).size < billed.length) throw new Untranslatable(`${number} names a load twice`);
  if (new Set(loads.map(({ currency }) => currency)).size > 1)
    throw new Untranslatable(`${number} bills loads that were agreed in several currencies`);
}

/** Of a move, each load may be disputed. */
export const disputeOf = (
  { disputes, reference: own }: WireFreightInvoice,
  shipmentId: string,
): WireDispute | undefined => disputes.find(({ reference }) => (reference ?? own) === shipmentId);

export function toNewDispute(shipmentId: string, variances: readonly ChargeVariance[]): NewDispute {
  return {
    reference: shipmentId,
    lines: variances.map(({ code, expected, billed, reason, cause }) => ({
      code,
      // With reason CURRENCY the two differ; the line names what we expected.
      currency: expected.currency,
      expected: formatMoney(expected),
      billed: formatMoney(billed),
      reason: DISPUTE_REASON[cause ?? reason],
    })),
  };
}
