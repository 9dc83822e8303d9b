import type { CustomerInvoice, Money } from '#canonical';
import type { Identified } from '../../world/world.js';
import type { InvoiceDto } from './invoice.dto.js';

/** What a customer sees of its invoice. */
export function toInvoice(invoice: Identified<CustomerInvoice>): InvoiceDto {
  const { id, invoiceNumber, date, net, tax, gross, cancelled, lines } = invoice;
  return {
    id,
    invoiceNumber,
    date,
    net: plain(net),
    tax: plain(tax),
    gross: plain(gross),
    cancelled,
    lines: lines.map((line) => ({
      lineId: line.lineId,
      orderNumber: line.orderNumber,
      orderLineId: line.orderLineId,
      sku: line.sku,
      ...(line.description && { description: line.description }),
      quantity: { value: line.quantity.value, unit: line.quantity.unit },
      net: plain(line.net),
    })),
  };
}

const plain = ({ amount, currency }: Money) => ({ amount, currency });
