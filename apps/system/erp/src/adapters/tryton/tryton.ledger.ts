import { type Accrual, formatMoney, type LocalDate, type Money } from '#canonical';
import { VendorError } from '#platform/http';
import type { EffectContext, PostingDates } from '../../erp.port.js';
import type { TrytonConfig } from './config.js';
import type { CallOptions, TrytonClient } from './tryton.client.js';
import { TrytonMasterData } from './tryton.master-data.js';
import { type Draft, postOnce } from './tryton.posting.js';
import { date, decimal, type TrytonDecimal } from './tryton.values.js';

const accrualOf = (reference: string): string => `Freight accrual ${reference}`;

/** The ledger of Tryton: accruals and their reversals, each a move that is found again by its description. */
export class TrytonLedger {
  private readonly masterData: TrytonMasterData;

  constructor(
    private readonly client: TrytonClient,
    private readonly config: TrytonConfig,
  ) {
    this.masterData = new TrytonMasterData(client, config);
  }

  async postAccrual(
    accrual: Accrual & { supplier: string },
    { signal }: EffectContext,
  ): Promise<{ documentNumber: string }> {
    const options = { operation: 'post-accrual', signal };
    const lines = await this.accrualLines(accrual.amount, accrual.supplier, options);
    return this.createMove(accrualOf(accrual.reference), lines, accrual.postingDate, options);
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

  /** Debit freight, credit the accrual account. */
  private async accrualLines(amount: Money, supplier: string, options: CallOptions): Promise<readonly object[]> {
    const [expense, accrued] = await Promise.all([
      this.masterData.account(this.config.freightAccount, options),
      this.masterData.account(this.config.accrualAccount, options),
    ]);
    const books = accrued['currency.'].code;
    if (amount.currency !== books)
      throw new VendorError('rejected', `The books of Tryton are kept in ${books}; ${amount.currency} is not accrued`);
    const party = accrued.party_required ? (await this.masterData.party(supplier, options)).id : null;
    const value = decimal(formatMoney(amount));
    const zero = decimal('0');
    return [
      { account: expense.id, party: null, debit: value, credit: zero },
      { account: accrued.id, party, debit: zero, credit: value },
    ];
  }

  /** A second move of the same description is never posted. */
  private createMove(description: string, lines: readonly object[], day: LocalDate, options: CallOptions) {
    const domain = [['description', '=', description]];
    const find = () => this.client.searchRead<Draft>('account.move', domain, ['number', 'state'], options);
    const insert = () => this.insertMove(description, lines, day, options);
    return postOnce(this.client, 'account.move', `move "${description}"`, find, insert, options);
  }

  private async insertMove(
    description: string,
    lines: readonly object[],
    day: LocalDate,
    options: CallOptions,
  ): Promise<void> {
    const period = await this.masterData.openPeriod(day, options);
    await this.client.call<number[]>(
      'account.move',
      'create',
      [
        [
          {
            journal: await this.masterData.journal(options),
            period,
            date: date(day),
            description,
            lines: [['create', lines]],
          },
        ],
      ],
      options,
    );
  }
}
