import { formatMoney, type SupplierInvoice } from '#canonical';
import { VendorError } from '#platform/http';
import type { CustomerInvoice, EffectContext } from '../../erp.port.js';
import type { TrytonConfig } from './config.js';
import { INVOICE_LINE_FIELDS, type TrytonInvoiceLine, translateInvoiceLines } from './invoice.translator.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { isPosted } from './tryton.codes.js';
import { TrytonMasterData } from './tryton.master-data.js';
import { type Draft, postOnce } from './tryton.posting.js';
import { date, decimal } from './tryton.values.js';

type CarrierInvoice = Draft & { readonly description: string | null };
const CARRIER_INVOICE_FIELDS = ['number', 'state', 'description'] as const;

/** Invoices of Tryton: those of carriers, and what customers were billed. */
export class TrytonInvoices {
  private readonly masterData: TrytonMasterData;

  constructor(
    private readonly client: TrytonClient,
    private readonly config: TrytonConfig,
  ) {
    this.masterData = new TrytonMasterData(client, config);
  }

  async postSupplierInvoice(invoice: SupplierInvoice & { supplier: string }, { signal }: EffectContext) {
    const options = { operation: 'post-supplier-invoice', signal };
    const party = await this.masterData.party(invoice.supplier, options);
    const domain = [
      ['type', '=', 'in'],
      ['party', '=', party.id],
      ['reference', '=', invoice.invoiceNumber],
      ['state', '!=', 'cancelled'],
    ];
    const find = async () => {
      const found = await this.client.searchRead<CarrierInvoice>(
        'account.invoice',
        domain,
        CARRIER_INVOICE_FIELDS,
        options,
      );
      return oursOf(found, invoice);
    };
    const insert = async () => {
      await this.masterData.openPeriod(invoice.postingDate, options);
      return this.createInvoice(invoice, party, options);
    };
    return postOnce(this.client, 'account.invoice', `invoice ${invoice.invoiceNumber}`, find, insert, options);
  }

  async customerInvoices(orderNumber: string): Promise<CustomerInvoice[]> {
    const options = { operation: 'read-customer-invoices' };
    const [sale] = await this.client.searchRead<{ invoices: number[] }>(
      'sale.sale',
      [['number', '=', orderNumber]],
      ['invoices'],
      options,
    );
    if (!sale) throw new VendorError('not-found', `Tryton knows no sale ${orderNumber}`);
    const invoices = await this.client.read<{ id: number; number: string | null; state: string; lines: number[] }>(
      'account.invoice',
      sale.invoices,
      ['number', 'state', 'lines'],
      options,
    );
    const posted = invoices.filter(isPosted);
    const lines = await this.client.read<TrytonInvoiceLine>(
      'account.invoice.line',
      posted.flatMap((invoice) => invoice.lines),
      INVOICE_LINE_FIELDS,
      options,
    );
    return posted.flatMap(({ id, number }) =>
      number
        ? [{ invoiceNumber: number, lines: translateInvoiceLines(lines.filter((line) => line.invoice === id)) }]
        : [],
    );
  }

  private async createInvoice(
    invoice: SupplierInvoice,
    party: { id: number; addresses: readonly number[] },
    options: CallOptions,
  ): Promise<void> {
    const account = await this.masterData.account(this.config.freightAccount, options);
    await this.client.call<number[]>(
      'account.invoice',
      'create',
      [
        [
          {
            type: 'in',
            party: party.id,
            invoice_address: party.addresses[0] ?? null,
            currency: await this.masterData.currency(invoice.amount.currency, options),
            journal: await this.masterData.journal(options),
            account: await this.masterData.payable(options),
            reference: invoice.invoiceNumber,
            description: invoice.settlementId,
            invoice_date: date(invoice.documentDate),
            accounting_date: date(invoice.postingDate),
            lines: [
              [
                'create',
                invoice.allocations.map(({ lineId, amount }) => ({
                  type: 'line',
                  account: account.id,
                  // A credit note is an invoice of negative quantities.
                  quantity: amount.amount < 0 ? -1 : 1,
                  unit_price: decimal(formatMoney({ ...amount, amount: Math.abs(amount.amount) })),
                  description: `${invoice.orderNumber} / ${lineId}`,
                })),
              ],
            ],
          },
        ],
      ],
      options,
    );
  }
}

/**
 * Ours carry our settlement.
 * @throws VendorError `rejected` where only another's has the number: of a shipment that was billed with this one, or entered by hand
 */
function oursOf(
  found: readonly CarrierInvoice[],
  { invoiceNumber, settlementId }: SupplierInvoice,
): readonly CarrierInvoice[] {
  const ours = found.filter(({ description }) => description === settlementId);
  const [other] = ours.length === 0 ? found : [];
  if (!other) return ours;
  const of = other.description ? ` for ${other.description}` : '';
  throw new VendorError('rejected', `Tryton has an invoice ${invoiceNumber} of this carrier already${of}`);
}
