import { Inject, Injectable } from '@nestjs/common';
import { type LocalDate, money, type SettlementState } from '#canonical';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { type Ageing, ageingOf } from './ageing.js';

interface Row {
  readonly erp: string;
  readonly currency: string;
  readonly posted_on: LocalDate;
  readonly count: number;
  readonly amount: string;
}

/** An accrual is open from its posting's day to the day before it is taken back, as a ledger has it. */
@Injectable()
export class AccrualsReader {
  private readonly tenant: string;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) { landscape }: CrossdockConfig,
  ) {
    this.tenant = landscape.tenant;
  }

  /** What was open at the end of a day. Settlements that closed before it have nothing open on it. */
  async openOn(asOf: LocalDate): Promise<Ageing[]> {
    const rows = await this.database.query<Row>(
      `SELECT erp, currency, posted_on, count(*)::int AS count, sum(amount)::text AS amount FROM (
         SELECT i.state->>'erp' AS erp, i.state#>>'{accrual,amount,currency}' AS currency,
           (i.state#>>'{accrual,amount,amount}')::bigint AS amount, posted.day AS posted_on
         FROM ship_to_settle.instances i
         CROSS JOIN LATERAL (${lastDay('post-accrual', '{accrual,postingDate}')}) posted
         LEFT JOIN LATERAL (${lastDay('reverse-accrual', '{postingDate}')}) reversed
           ON i.state#>>'{accrual,name}' = 'reversed'
         WHERE i.tenant = $1 AND (i.status <> $3 OR i.updated_at >= $2::text::date)
           AND i.state#>>'{accrual,name}' IN ('posted', 'reversed')
           AND posted.day <= $2::text AND (reversed.day IS NULL OR reversed.day > $2::text)
       ) open GROUP BY erp, currency, posted_on`,
      [this.tenant, asOf, CLOSED],
    );
    const open = rows.map(({ erp, currency, posted_on, count, amount }) => ({
      erp,
      postedOn: posted_on,
      count,
      amount: money(Number(amount), currency),
    }));
    return ageingOf(open, asOf);
  }
}

const CLOSED: SettlementState = 'closed';

/** By hand or not: the day that the last command of its kind was to post on. */
const lastDay = (type: string, path: string): string =>
  `SELECT c.payload#>>'${path}' AS day FROM ship_to_settle.history h CROSS JOIN LATERAL unnest(h.commands) AS decided(key)
   CROSS JOIN LATERAL (SELECT * FROM ship_to_settle.commands WHERE tenant = i.tenant AND key = decided.key LIMIT 1) c
   WHERE h.tenant = i.tenant AND h.instance = i.id AND c.type = '${type}' ORDER BY h.sequence DESC LIMIT 1`;
