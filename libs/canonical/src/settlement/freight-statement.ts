import type { Charge, FreightInvoice } from '../entities/shipment.js';
import { allocateMoney, sumMoney } from '../money.js';
import type { Money } from '../values.js';

/** A shipment that a statement bills, with what was agreed for it: by that the statement is split. */
export interface StatementShare {
  readonly shipmentId: string;
  readonly agreed: readonly Charge[];
}

export interface StatementCharge extends Charge {
  /** The one shipment that it is for; absent where it is for all of them. */
  readonly shipmentId?: string;
}

/**
 * A statement may have nothing to say of one of its shipments: that is no invoice, unless it takes the place of one, or leaves
 * out what is settled.
 */
export const billsNothing = ({ statement, charges }: FreightInvoice): boolean =>
  statement !== undefined && charges.every(({ amount }) => amount.amount === 0);

/** What of a statement falls to one shipment. */
export interface SplitPart {
  readonly shipmentId: string;
  readonly charges: readonly Charge[];
  readonly total: Money;
}

/**
 * Splits what is billed for several shipments together: each charge by what was agreed of its code, one that was agreed of
 * none by what was agreed in all, and equally where nothing was. Largest remainder: the parts of a charge sum to it, to the
 * minor unit, and have its sign. A charge appears where it was agreed, and nowhere else. Pure.
 * @param charges of one currency, signed
 * @param shares each shipment once, in any order; their agreed charges of one currency, which may be another
 * @returns a part of each shipment, also where that is nothing, in the order of their ids
 */
export function splitStatement(
  charges: readonly StatementCharge[],
  currency: string,
  shares: readonly StatementShare[],
): SplitPart[] {
  const inOrder = shares.toSorted((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1));
  const split = charges.map((charge) => divided(charge, inOrder));
  return inOrder.map(({ shipmentId }, at) => {
    const own = split.flatMap((parts) => parts[at] ?? []);
    const amounts = own.map(({ amount }) => amount);
    return { shipmentId, charges: own, total: sumMoney(amounts, currency) };
  });
}

/** Undefined where a shipment has nothing to do with the charge. What a charge of all was rated on says nothing of one. */
function divided({ shipmentId: only, ...charge }: StatementCharge, shares: readonly StatementShare[]) {
  if (only !== undefined) return shares.map(({ shipmentId }) => (shipmentId === only ? charge : undefined));
  const { ratedWeightKg: _, ...told } = charge;
  const weights = weightsOf(charge.code, shares);
  const isShared = weights.some((weight) => weight > 0);
  return allocateMoney(charge.amount, weights).map((amount, at) =>
    isShared && weights[at] === 0 ? undefined : { ...told, amount },
  );
}

/** A discount is agreed with a sign of its own: what counts is how much of it was. */
function weightsOf(code: string, shares: readonly StatementShare[]): number[] {
  const agreed = (of: (charge: Charge) => boolean) =>
    shares.map((share) => Math.abs(share.agreed.filter(of).reduce((sum, { amount }) => sum + amount.amount, 0)));
  const ofCode = agreed((charge) => charge.code === code);
  return ofCode.some((weight) => weight > 0) ? ofCode : agreed(() => true);
}

/** A number of a document that others do not have: parts of one statement are told apart by their place in it. */
export function documentNumber({ invoiceNumber, statement, shipmentId }: FreightInvoice): string {
  if (!statement) return invoiceNumber;
  return `${invoiceNumber}#${1 + statement.parts.findIndex((part) => part.shipmentId === shipmentId)}`;
}

/** What events of an invoice are about; of a part the shipment tells it. */
export const invoiceSubject = ({ carrier, invoiceNumber, statement, shipmentId }: FreightInvoice): string =>
  [carrier, invoiceNumber, ...(statement ? [shipmentId] : [])].join('/');
