import { type Accrual, formatMoney, type LocalDate, type Money, type SupplierInvoice } from '#canonical';
import { VendorError } from '#platform/http';
import { type CustomerInvoice, type EffectContext, type PostingDates, periodClosed } from '../../erp.port.js';
import type { TrytonConfig } from './config.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { isPosted } from './tryton.codes.js';
import { date, decimal, type TrytonDecimal } from './tryton.values.js';

interface Account {
  readonly id: number;
  readonly party_required: boolean;
  /** That the company keeps its books in. */
  readonly 'currency.': { readonly code: string };
}

const accrualOf = (reference: string): string => `Freight accrual ${reference}`;

/** The books of Tryton: accruals and their reversals as moves, carriers' invoices as supplier invoices. */
export class TrytonAccounting {
  constructor(
    private readonly client: TrytonClient,
    private readonly config: TrytonConfig,
  ) {}

  async postAccrual(
    accrual: Accrual & { supplier: string },
    { signal }: EffectContext,
  ): Promise<{ documentNumber: string }> {
    return this.postMove(accrualOf(accrual.reference), accrual.amount, accrual.postingDate, accrual.supplier, {
      operation: 'post-accrual',
      signal,
    });
  }

  /** The opposite move of the accrual that `documentNumber` names. */
  async reverseAccrual(
    reference: string,
    documentNumber: string,
    { postingDate }: PostingDates,
    { signal }: EffectContext,
  ) {
    const options = { operation: 'reverse-accrual', signal };
    const [move] = await this.client.searchRead<{ lines: number[] }>(
      'account.move',
      // Numbers begin anew with every fiscal year.
      [
        ['number', '=', documentNumber],
        ['description', '=', accrualOf(reference)],
      ],
      ['lines'],
      options,
    );
    if (!move)
      throw new VendorError('rejected', `Tryton knows no move ${documentNumber} that accrues for ${reference}`);
    const lines = await this.client.read<{
      debit: TrytonDecimal;
      account: number;
      party: number | null;
      credit: TrytonDecimal;
    }>('account.move.line', move.lines, ['account', 'party', 'debit', 'credit'], options);
    const opposite = lines.map(({ account, party, debit, credit }) => ({
      account,
      party,
      debit: credit,
      credit: debit,
    }));
    return this.createMove(`Reversal of freight accrual ${reference}`, opposite, postingDate, options);
  }

  async postSupplierInvoice(invoice: SupplierInvoice & { supplier: string }, { signal }: EffectContext) {
    const options = { operation: 'post-supplier-invoice', signal };
    const party = await this.party(invoice.supplier, options);
    const [known] = await this.client.searchRead<{ id: number; state: string }>(
      'account.invoice',
      [
        ['type', '=', 'in'],
        ['party', '=', party.id],
        ['reference', '=', invoice.invoiceNumber],
        ['state', '!=', 'cancelled'],
      ],
      ['state'],
      options,
    );
    if (!known || !isPosted(known)) await this.openPeriod(invoice.postingDate, options);
    const id = known?.id ?? (await this.createInvoice(invoice, party, options));
    if (!known || !isPosted(known)) {
      await onceMore(() => this.client.call('account.invoice', 'post', [[id]], { ...options, repeatable: true }));
    }
    const [posted] = await this.client.read<{ number: string | null; state: string }>(
      'account.invoice',
      [id],
      ['number', 'state'],
      options,
    );
    if (!posted?.number)
      throw new VendorError('rejected', `Tryton left invoice ${invoice.invoiceNumber} ${posted?.state}`);
    return { documentNumber: posted.number };
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
    const invoices = await this.client.read<{ id: number; number: string | null; state: string }>(
      'account.invoice',
      sale.invoices,
      ['number', 'state'],
      options,
    );
    return invoices.filter(isPosted).flatMap(({ number }) => (number ? [{ invoiceNumber: number }] : []));
  }

  private async createInvoice(
    invoice: SupplierInvoice,
    party: { id: number; addresses: readonly number[] },
    options: CallOptions,
  ): Promise<number> {
    const account = await this.account(this.config.freightAccount, options);
    const [configuration] = await this.client.searchRead<{ default_account_payable: number }>(
      'account.configuration',
      [],
      ['default_account_payable'],
      options,
    );
    const [created] = await this.client.call<number[]>(
      'account.invoice',
      'create',
      [
        [
          {
            type: 'in',
            party: party.id,
            invoice_address: party.addresses[0] ?? null,
            currency: await this.currency(invoice.amount.currency, options),
            journal: await this.journal(options),
            account: configuration?.default_account_payable,
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
    return created as number;
  }

  /** Debit freight, credit the accrual account; a second move of the same description is never made. */
  private async postMove(description: string, amount: Money, day: LocalDate, supplier: string, options: CallOptions) {
    const [expense, accrued] = await Promise.all([
      this.account(this.config.freightAccount, options),
      this.account(this.config.accrualAccount, options),
    ]);
    const books = accrued['currency.'].code;
    if (amount.currency !== books)
      throw new VendorError('rejected', `The books of Tryton are kept in ${books}; ${amount.currency} is not accrued`);
    const party = accrued.party_required ? (await this.party(supplier, options)).id : null;
    const value = decimal(formatMoney(amount));
    const zero = decimal('0');
    const lines = [
      { account: expense.id, party: null, debit: value, credit: zero },
      { account: accrued.id, party, debit: zero, credit: value },
    ];
    return this.createMove(description, lines, day, options);
  }

  private async createMove(description: string, lines: readonly object[], day: LocalDate, options: CallOptions) {
    const known = await this.client.searchRead<{ id: number; state: string }>(
      'account.move',
      [['description', '=', description]],
      ['state'],
      options,
    );
    const id = known[0]?.id ?? (await onceMore(() => this.insertMove(description, lines, day, options)));
    if (known[0]?.state !== 'posted')
      await this.client.call('account.move', 'post', [[id]], { ...options, repeatable: true });
    const [posted] = await this.client.read<{ number: string; state: string }>(
      'account.move',
      [id],
      ['number', 'state'],
      options,
    );
    if (posted?.state !== 'posted')
      throw new VendorError('rejected', `Tryton left the move "${description}" ${posted?.state}`);
    return { documentNumber: posted.number };
  }

  private async insertMove(
    description: string,
    lines: readonly object[],
    day: LocalDate,
    options: CallOptions,
  ): Promise<number> {
    const period = await this.openPeriod(day, options);
    const [id] = await this.client.call<number[]>(
      'account.move',
      'create',
      [
        [
          {
            journal: await this.journal(options),
            period,
            date: date(day),
            description,
            lines: [['create', lines]],
          },
        ],
      ],
      options,
    );
    return id as number;
  }

  /** Tryton itself says only in words of its user's language that there is none. */
  private async openPeriod(day: LocalDate, options: CallOptions): Promise<number> {
    const [period] = await this.client.searchRead<{ id: number }>(
      'account.period',
      [
        ['start_date', '<=', date(day)],
        ['end_date', '>=', date(day)],
        ['state', '=', 'open'],
      ],
      ['name'],
      options,
    );
    if (!period) throw periodClosed(`Tryton has no open period for ${day}`);
    return period.id;
  }

  private async account(name: string, options: CallOptions): Promise<Account> {
    return this.one<Account>(
      'account.account',
      [['name', '=', name]],
      ['party_required', 'currency.code'],
      `account ${name}`,
      options,
    );
  }

  private async party(code: string, options: CallOptions): Promise<{ id: number; addresses: number[] }> {
    return this.one('party.party', [['code', '=', code]], ['addresses'], `party ${code}`, options);
  }

  private async currency(code: string, options: CallOptions): Promise<number> {
    return (
      await this.one<{ id: number }>('currency.currency', [['code', '=', code]], ['code'], `currency ${code}`, options)
    ).id;
  }

  private async journal(options: CallOptions): Promise<number> {
    const name = this.config.expenseJournal ?? 'Expense';
    return (
      await this.one<{ id: number }>('account.journal', [['name', '=', name]], ['name'], `journal ${name}`, options)
    ).id;
  }

  private async one<T>(
    model: string,
    domain: unknown[],
    fields: string[],
    what: string,
    options: CallOptions,
  ): Promise<T> {
    const [record] = await this.client.searchRead<T>(model, domain, fields, options);
    if (!record) throw new VendorError('rejected', `Tryton knows no ${what}`);
    return record;
  }
}

/**
 * Of postings that are the first of a journal in a period at the same time, Tryton refuses all but one: each makes the
 * row of that journal and period (account/move.py, JournalPeriod), and only one may. What is refused is rolled back.
 */
async function onceMore<T>(post: () => Promise<T>): Promise<T> {
  try {
    return await post();
  } catch (error) {
    if (error instanceof VendorError && error.kind === 'rejected') return post();
    throw error;
  }
}
