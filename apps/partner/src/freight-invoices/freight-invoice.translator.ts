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
  if (told.credits && told.total.amount >= 0)
    errors.push({
      pointer: '/total/amount',
      code: 'not-negative',
      message: 'a credit memo takes back: it is negative',
    });
  if (told.credits && told.corrects)
    errors.push({ pointer: '/corrects', code: 'not-both', message: 'it corrects an invoice or credits one' });
  if (errors.length > 0) throw new ProblemError('validation-failed', 'The invoice does not add up.', { errors });
  return {
    invoiceNumber: told.invoiceNumber,
    carrier,
    shipmentId: told.shipmentId,
    invoiceDate: told.invoiceDate,
    charges: told.charges.map(({ code, amount, description, ratedWeightKg }) => ({
      code,
      amount: { ...amount },
      ...(description && { description }),
      ...(ratedWeightKg !== undefined && { ratedWeightKg }),
    })),
    total: { ...told.total },
    ...(told.pro && { pro: told.pro }),
    ...(told.corrects && { corrects: told.corrects }),
    ...(told.credits && { credits: told.credits }),
    ...(told.weighCertificate && { weighCertificate: told.weighCertificate }),
    ...(told.pickedUpOn && { pickedUpOn: told.pickedUpOn }),
    ...(told.deliveredTo && { deliveredTo: { ...told.deliveredTo } }),
  };
}
