import type { FreightInvoice } from '#canonical';
import { ProblemError } from '#platform/errors';
import type { FreightInvoiceDto } from './freight-invoice.dto.js';

/**
 * A carrier's invoice to the canonical one. Pure.
 * @throws ProblemError `validation-failed` when currencies are mixed or the total is not the sum of the charges
 */
export function translateFreightInvoice(carrier: string, dto: FreightInvoiceDto): FreightInvoice {
  const { currency } = dto.total;
  const errors = dto.charges.flatMap((charge, index) =>
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
  const sum = dto.charges.reduce((total, charge) => total + charge.amount.amount, 0);
  if (errors.length === 0 && sum !== dto.total.amount) {
    errors.push({ pointer: '/total/amount', code: 'not-the-sum', message: `the charges sum to ${sum}` });
  }
  if (errors.length > 0) throw new ProblemError('validation-failed', 'The invoice does not add up.', { errors });
  return {
    invoiceNumber: dto.invoiceNumber,
    carrier,
    shipmentId: dto.shipmentId,
    invoiceDate: dto.invoiceDate,
    charges: dto.charges.map(({ code, amount, description }) => ({
      code,
      amount: { ...amount },
      ...(description && { description }),
    })),
    total: { ...dto.total },
    ...(dto.pro && { pro: dto.pro }),
    ...(dto.corrects && { corrects: dto.corrects }),
  };
}
