import { Inject, Injectable } from '@nestjs/common';
import { callerOf, commitAnswer, type Principal } from '../access/index.js';
import { Audit, actorOf } from '../audit/index.js';
import { CONFIG, type CrossdockConfig } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import { Database, type Tx } from '../persistence/index.js';
import type { ApiVersion } from '../traffic/traffic.js';
import type { Deprecation, ImpactReport, Proposal, RecordedWord, Withdrawal, Word } from './deprecation.js';

type Row = Readonly<Record<'api' | 'version' | 'reason' | 'proposed_by', string>> & {
  readonly deprecated_at: Date;
  readonly sunset_at: Date | null;
  readonly successor: string | null;
  readonly proposed_at: Date;
  readonly report: ImpactReport;
  readonly consents: readonly RecordedWord[];
};
interface WithdrawnRow {
  readonly withdrawn_at: Date;
  readonly withdrawn_by: string;
  readonly withdrawal_reason: string;
}

const OPEN = `
  SELECT d.*, coalesce((
    SELECT jsonb_agg(jsonb_build_object('partnerId', c.partner_id, 'kind', c.kind, 'givenBy', c.given_by, 'reason', c.reason,
        'recordedBy', c.recorded_by, 'recordedAt', c.recorded_at) ORDER BY c.recorded_at, c.partner_id)
    FROM platform.deprecation_consents c WHERE (c.tenant, c.api, c.version) = (d.tenant, d.api, d.version)
  ), '[]') AS consents
  FROM platform.deprecations d WHERE d.withdrawn_at IS NULL AND d.tenant = $1`;

/** Deprecations that were proposed, and who agreed; every act is in the audit trail. */
@Injectable()
export class DeprecationStore {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async find({ api, version }: ApiVersion): Promise<Deprecation | undefined> {
    const [found] = await this.database.query<Row>(`${OPEN} AND (d.api, d.version) = ($2, $3)`, [
      this.tenant,
      api,
      version,
    ]);
    return found && toDeprecation(found);
  }

  async list(): Promise<Deprecation[]> {
    const rows = await this.database.query<Row>(`${OPEN} ORDER BY d.api, d.version`, [this.tenant]);
    return rows.map(toDeprecation);
  }

  /**
   * In place of one that was withdrawn.
   * @param answer kept with it, for a retry
   * @throws ProblemError `conflict` when one is open
   */
  async propose<T>(
    version: ApiVersion,
    { deprecatedAt, sunsetAt, successor, reason }: Proposal,
    report: ImpactReport,
    by: Principal,
    answer: (made: Deprecation) => T,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(
        `DELETE FROM platform.deprecation_consents c USING platform.deprecations d
         WHERE (d.tenant, d.api, d.version) = ($1, $2, $3) AND d.withdrawn_at IS NOT NULL
           AND (c.tenant, c.api, c.version) = (d.tenant, d.api, d.version)`,
        this.keyOf(version),
      );
      const [made] = (await tx.query(
        `INSERT INTO platform.deprecations AS d
           (tenant, api, version, deprecated_at, sunset_at, successor, reason, report, proposed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (tenant, api, version) DO UPDATE SET deprecated_at = excluded.deprecated_at,
           sunset_at = excluded.sunset_at, successor = excluded.successor, reason = excluded.reason,
           report = excluded.report, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
           withdrawn_at = NULL, withdrawn_by = NULL, withdrawal_reason = NULL
         WHERE d.withdrawn_at IS NOT NULL RETURNING d.*, '[]'::jsonb AS consents`,
        [
          ...this.keyOf(version),
          deprecatedAt,
          sunsetAt ?? null,
          successor ?? null,
          reason,
          JSON.stringify(report),
          callerOf(by),
        ],
      )) as Row[];
      if (!made) throw new ProblemError('conflict', 'The deprecation of this version is proposed already');
      await this.audit.record(tx, {
        ...this.act('deprecation.proposed', version, by),
        after: { deprecatedAt, sunsetAt, successor, impactReport: report.digest, affected: report.affected },
        reason,
      });
      return commitAnswer(tx, answer(toDeprecation(made)));
    });
  }

  /** @throws ProblemError `conflict` when the partner's word is recorded already, `not-found` when none is open */
  async record<T>(
    version: ApiVersion,
    { partnerId, kind, givenBy, reason }: Word,
    by: Principal,
    answer: (recorded: RecordedWord) => T,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, version);
      const [made] = (await tx.query(
        `INSERT INTO platform.deprecation_consents (tenant, api, version, partner_id, kind, reason, given_by, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING recorded_at`,
        [...this.keyOf(version), partnerId, kind, reason, givenBy, callerOf(by)],
      )) as { recorded_at: Date }[];
      if (!made) throw new ProblemError('conflict', `The word of ${partnerId} is recorded already`);
      const recordedAt = made.recorded_at.toISOString();
      const word = { partnerId, kind, givenBy, reason, recordedBy: callerOf(by), recordedAt };
      const what = kind === 'consent' ? 'deprecation.consented' : 'deprecation.overridden';
      await this.audit.record(tx, { ...this.act(what, version, by), after: { partnerId, givenBy }, reason });
      return commitAnswer(tx, answer(word));
    });
  }

  /** Once: again it tells who did it. @throws ProblemError `not-found` when none was ever proposed */
  async withdraw(version: ApiVersion, reason: string, by: Principal): Promise<Withdrawal> {
    return this.database.transaction(async (tx) => {
      const [rows, count] = (await tx.query(
        `UPDATE platform.deprecations SET withdrawn_at = now(), withdrawn_by = $4, withdrawal_reason = $5
         WHERE (tenant, api, version) = ($1, $2, $3) AND withdrawn_at IS NULL
         RETURNING withdrawn_at, withdrawn_by, withdrawal_reason`,
        [...this.keyOf(version), callerOf(by), reason],
      )) as [WithdrawnRow[], number];
      const [row] = count > 0 ? rows : await this.withdrawn(tx, version);
      if (!row) throw noDeprecation(version);
      if (count > 0) await this.audit.record(tx, { ...this.act('deprecation.withdrawn', version, by), reason });
      return commitAnswer(tx, {
        ...version,
        withdrawnAt: row.withdrawn_at.toISOString(),
        withdrawnBy: row.withdrawn_by,
        reason: row.withdrawal_reason,
      });
    });
  }

  private async withdrawn(tx: Tx, version: ApiVersion): Promise<WithdrawnRow[]> {
    return tx.query(
      `SELECT withdrawn_at, withdrawn_by, withdrawal_reason FROM platform.deprecations
       WHERE (tenant, api, version) = ($1, $2, $3)`,
      this.keyOf(version),
    );
  }

  /** Against a withdrawal at the same moment. */
  private async lock(tx: Tx, version: ApiVersion): Promise<void> {
    const open = (await tx.query(
      `SELECT 1 FROM platform.deprecations WHERE (tenant, api, version) = ($1, $2, $3) AND withdrawn_at IS NULL FOR SHARE`,
      this.keyOf(version),
    )) as unknown[];
    if (open.length === 0) throw noDeprecation(version);
  }

  private get tenant(): string {
    return this.config.landscape.tenant;
  }

  private keyOf = ({ api, version }: ApiVersion): string[] => [this.tenant, api, version];

  private act(act: string, { api, version }: ApiVersion, by: Principal) {
    return { tenant: this.tenant, actor: actorOf(by), act, subject: { type: 'api-version', id: `${api} ${version}` } };
  }
}

export const noDeprecation = ({ api, version }: ApiVersion): ProblemError =>
  new ProblemError('not-found', `No deprecation of ${api} ${version} is proposed`);

function toDeprecation(row: Row): Deprecation {
  return {
    api: row.api,
    version: row.version,
    deprecatedAt: row.deprecated_at.toISOString(),
    ...(row.sunset_at && { sunsetAt: row.sunset_at.toISOString() }),
    ...(row.successor && { successor: row.successor }),
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at.toISOString(),
    report: row.report,
    consents: row.consents.map((each) => ({ ...each, recordedAt: new Date(each.recordedAt).toISOString() })),
  };
}
