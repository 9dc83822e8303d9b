import { date, type TrytonUser } from './tryton.user.js';

/** The person who looks after invoices in Tryton: it makes drafts by itself, and books none of them by itself. */
export class TrytonAccountant {
  private method?: number;

  constructor(private readonly user: TrytonUser) {}

  /** Posts what Tryton drafted for a sale; answers how many of its invoices are posted now. */
  async post(sale: string): Promise<number> {
    const drafts = await this.invoices(sale, ['draft', 'validated']);
    if (drafts.length > 0) await this.user.call('account.invoice', 'post', drafts);
    return (await this.invoices(sale, ['posted', 'paid'])).length;
  }

  /** The customer has paid. */
  async receivePayment(sale: string): Promise<void> {
    for (const invoice of await this.invoices(sale, ['posted'])) await this.pay(invoice);
  }

  private async invoices(sale: string, states: readonly string[]): Promise<number[]> {
    const { invoices } = await this.user.one<{ invoices: number[] }>(
      'sale.sale',
      [['number', '=', sale]],
      ['invoices'],
    );
    const domain = [
      ['id', 'in', invoices],
      ['state', 'in', states],
    ];
    return (await this.user.read('account.invoice', domain, ['number'])).map(({ id }) => id);
  }

  private async pay(id: number): Promise<void> {
    const fields = ['company', 'currency', 'total_amount', 'account'];
    const { company, currency, total_amount, account } = await this.user.one(
      'account.invoice',
      [['id', '=', id]],
      fields,
    );
    const values = {
      company,
      currency,
      currency_digits: 2,
      amount: total_amount,
      invoice_account: account,
      date: date(new Date()),
      payment_method: await this.paymentMethod(),
      description: null,
    };
    await this.user.wizard('account.invoice.pay', [['start', values, 'choice']], {
      active_model: 'account.invoice',
      active_id: id,
      active_ids: [id],
    });
  }

  private async paymentMethod(): Promise<number> {
    if (this.method !== undefined) return this.method;
    const cash = await this.user.one('account.account', [['name', '=', 'Main Cash']]);
    const journal = await this.user.one('account.journal', [['type', '=', 'cash']]);
    this.method = await this.user.create('account.invoice.payment.method', {
      name: 'Cash',
      journal: journal.id,
      credit_account: cash.id,
      debit_account: cash.id,
    });
    return this.method;
  }
}
