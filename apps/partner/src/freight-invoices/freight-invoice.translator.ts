import type { FreightInvoice } from '#canonical';
import { ProblemError } from '#platform/errors';

/** As the carrier tells it: that it is the carrier's own, its token says. */
export type BilledInvoice = Omit<FreightInvoice, 'carrier'>;

/**
 * A carrier's invoice to the canonical one. Pure.
 * @throws ProblemError `validation-failed` when currencies are mixed or the total is not the sum of the charges
 */
export function translateFreightInvoice(carrier: string, told: BilledInvoice): FreightInvoice {
  const { currency } = told.total;
  const errors = told.charges.flatMap((charge, index) =>
    charge.amount.currency === currency
      ? []
      : [
          {
            pointer: `/charges/${index}/amount/currency`,
            code: 'other-currency',
            message: `the total is in ${currency}`,
          },
        ],
  );
  const sum = told.charges.reduce((total, charge) => total + charge.amount.amount, 0);
  if (errors.length === 0 && sum !== told.total.amount) {
    errors.push({ pointer: '/total/amount', code: 'not-the-sum', message: `the charges sum to ${sum}` });
  }
  if (errors.length > 0) throw new ProblemError('validation-failed', 'The invoice does not add up.', { errors });
  return {
    invoiceNumber: told.invoiceNumber,
    carrier,
    shipmentId: told.shipmentId,
    invoiceDate: told.invoiceDate,
    charges: told.charges.map(({ code, amount, description }) => ({
      code,
      amount: { ...amount },
      ...(description && { description }),
    })),
    total: { ...told.total },
    ...(told.pro && { pro: told.pro }),
    ...(told.corrects && { corrects: told.corrects }),
  };
}
