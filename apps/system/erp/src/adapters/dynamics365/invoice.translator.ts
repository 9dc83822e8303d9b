import { type InvoicedLine, parseMoney, quantity } from '#canonical';
import { readable } from '#platform/connections';
import type { CustomerInvoice } from '../../erp.port.js';
import { toRec20 } from './dynamics.codes.js';
import type { WireInvoice, WireInvoicedItem } from './dynamics.wire.js';

/**
 * What a customer was billed. The day of an invoice is no time, and is left out.
 * @param ordered lines of the order
 * @throws Untranslatable
 */
export function translateInvoice(
  invoice: WireInvoice,
  ordered: readonly WireInvoicedItem[],
  units: Readonly<Record<string, string>>,
): CustomerInvoice {
  const { CurrencyCode: currency } = invoice;
  const lines = linesOf(invoice, ordered, units);
  return {
    invoiceNumber: invoice.InvoiceNumber,
    ...(currency && { amount: readable(() => parseMoney(String(invoice.TotalInvoiceAmount), currency)) }),
    ...(lines && { lines }),
  };
}

/** A line of an invoice names its item, not the line of the order: where several lines order it, nobody can tell which. */
function linesOf(
  { SalesInvoiceLinesV4 }: WireInvoice,
  ordered: readonly WireInvoicedItem[],
  units: Readonly<Record<string, string>>,
): InvoicedLine[] | undefined {
  const lines: InvoicedLine[] = [];
  for (const { ProductNumber, InvoicedQuantity, SalesUnitSymbol } of SalesInvoiceLinesV4) {
    const of = ordered.filter(({ ItemNumber }) => ItemNumber && ItemNumber === ProductNumber);
    if (of.length > 1) return undefined;
    const [line] = of;
    // A charge, or what an accountant added, bills nothing of the order.
    if (!line) continue;
    const billed = readable(() => quantity(InvoicedQuantity, toRec20(SalesUnitSymbol || 'ea', units)));
    lines.push({ orderLineId: line.InventoryLotId, quantity: billed });
  }
  return lines;
}
