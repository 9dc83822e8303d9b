import type { LocalDate } from '#canonical';
import { VendorError } from '#platform/http';
import { periodClosed } from '../../erp.port.js';
import type { TrytonConfig } from './config.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { date } from './tryton.values.js';

export interface Account {
  readonly id: number;
  readonly party_required: boolean;
  /** That the company keeps its books in. */
  readonly 'currency.': { readonly code: string };
}

/** What postings refer to, found by the names and codes that the accountant sees. */
export class TrytonMasterData {
  constructor(
    private readonly client: TrytonClient,
    private readonly config: Pick<TrytonConfig, 'expenseJournal'>,
  ) {}

  account(name: string, options: CallOptions): Promise<Account> {
    const fields = ['party_required', 'currency.code'];
    return this.one('account.account', [['name', '=', name]], fields, `account ${name}`, options);
  }

  party(code: string, options: CallOptions): Promise<{ id: number; addresses: number[] }> {
    return this.one('party.party', [['code', '=', code]], ['addresses'], `party ${code}`, options);
  }

  async currency(code: string, options: CallOptions): Promise<number> {
    const domain = [['code', '=', code]];
    return (await this.one<{ id: number }>('currency.currency', domain, ['code'], `currency ${code}`, options)).id;
  }

  async journal(options: CallOptions): Promise<number> {
    const name = this.config.expenseJournal ?? 'Expense';
    const domain = [['name', '=', name]];
    return (await this.one<{ id: number }>('account.journal', domain, ['name'], `journal ${name}`, options)).id;
  }

  async payable(options: CallOptions): Promise<number | undefined> {
    const field = 'default_account_payable';
    const found = await this.client.searchRead<{ [field]: number }>('account.configuration', [], [field], options);
    return found[0]?.[field];
  }

  /** Tryton itself says only in words of its user's language that there is none. */
  async openPeriod(day: LocalDate, options: CallOptions): Promise<number> {
    const domain = [
      ['start_date', '<=', date(day)],
      ['end_date', '>=', date(day)],
      ['state', '=', 'open'],
    ];
    const [period] = await this.client.searchRead<{ id: number }>('account.period', domain, ['name'], options);
    if (!period) throw periodClosed(`Tryton has no open period for ${day}`);
    return period.id;
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
