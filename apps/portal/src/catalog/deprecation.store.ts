import { Inject, Injectable } from '@nestjs/common';
import { commitAnswer, type Principal } from '#platform/access';
import { Audit, actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import type { ApiVersion } from '#platform/traffic';
import type { ConsentDto, ProposeDeprecationDto, RecordConsentDto } from './deprecation.dto.js';
import type { ImpactReportDto } from './impact.dto.js';

export interface Deprecation extends ApiVersion {
  readonly deprecatedAt: string;
  readonly sunsetAt?: string;
  readonly successor?: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly report: ImpactReportDto;
  readonly consents: readonly ConsentDto[];
}

type Row = Readonly<Record<'api' | 'version' | 'reason' | 'proposed_by', string>> & {
  readonly deprecated_at: Date;
  readonly sunset_at: Date | null;
  readonly successor: string | null;
  readonly proposed_at: Date;
  readonly report: ImpactReportDto;
};
type ConsentRow = Readonly<Record<'partner_id' | 'reason' | 'given_by' | 'recorded_by', string>> & {
  readonly kind: ConsentDto['kind'];
  readonly recorded_at: Date;
};

/**
 * Deprecations that were proposed, and who agreed; every act is in the audit trail. `answer` is what the caller is told
 * of one, and told again under its Idempotency-Key.
 */
@Injectable()
export class DeprecationStore {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async find({ api, version }: ApiVersion, db: Tx | Database = this.database): Promise<Deprecation | undefined> {
    const key = [this.tenant, api, version];
    const [found] = (await db.query(
      'SELECT * FROM catalog.deprecations WHERE (tenant, api, version) = ($1, $2, $3)',
      key,
    )) as Row[];
    if (!found) return undefined;
    const consents = (await db.query(
      'SELECT * FROM catalog.deprecation_consents WHERE (tenant, api, version) = ($1, $2, $3) ORDER BY recorded_at, partner_id',
      key,
    )) as ConsentRow[];
    return toDeprecation(found, consents);
  }

  /** @throws ProblemError `conflict` when there is one already */
  propose<T>(
    version: ApiVersion,
    asked: ProposeDeprecationDto,
    report: ImpactReportDto,
    by: Principal,
    answer: (proposed: Deprecation) => T,
  ): Promise<T> {
    const { deprecatedAt, sunsetAt, successor, reason } = asked;
    return this.database.transaction(async (tx) => {
      const made = (await tx.query(
        `INSERT INTO catalog.deprecations (tenant, api, version, deprecated_at, sunset_at, successor, reason, report, proposed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING api`,
        [
          this.tenant,
          version.api,
          version.version,
          deprecatedAt,
          sunsetAt ?? null,
          successor ?? null,
          reason,
          JSON.stringify(report),
          by.clientId,
        ],
      )) as unknown[];
      if (made.length === 0) throw new ProblemError('conflict', 'The deprecation of this version is proposed already');
      await this.audit.record(tx, {
        ...this.act('deprecation.proposed', version, by),
        after: { deprecatedAt, sunsetAt, successor, impactReport: report.digest, affected: report.affected },
        reason,
      });
      return this.answered(tx, version, answer);
    });
  }

  /** @throws ProblemError `conflict` when the partner's word is recorded already */
  consent<T>(
    version: ApiVersion,
    { partnerId, kind, givenBy, reason }: RecordConsentDto,
    by: Principal,
    answer: (consented: Deprecation) => T,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const made = (await tx.query(
        `INSERT INTO catalog.deprecation_consents (tenant, api, version, partner_id, kind, reason, given_by, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING partner_id`,
        [this.tenant, version.api, version.version, partnerId, kind, reason, givenBy, by.clientId],
      )) as unknown[];
      if (made.length === 0) throw new ProblemError('conflict', `The word of ${partnerId} is recorded already`);
      const what = kind === 'consent' ? 'deprecation.consented' : 'deprecation.overridden';
      await this.audit.record(tx, { ...this.act(what, version, by), after: { partnerId, givenBy }, reason });
      return this.answered(tx, version, answer);
    });
  }

  private async answered<T>(tx: Tx, version: ApiVersion, answer: (now: Deprecation) => T): Promise<T> {
    return commitAnswer(tx, answer((await this.find(version, tx)) as Deprecation));
  }

  private get tenant(): string {
    return this.config.landscape.tenant;
  }

  private act(act: string, { api, version }: ApiVersion, by: Principal) {
    return { tenant: this.tenant, actor: actorOf(by), act, subject: { type: 'api-version', id: `${api} ${version}` } };
  }
}

function toDeprecation(row: Row, consents: readonly ConsentRow[]): Deprecation {
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
    consents: consents.map((each) => ({
      partnerId: each.partner_id,
      kind: each.kind,
      givenBy: each.given_by,
      reason: each.reason,
      recordedBy: each.recorded_by,
      recordedAt: each.recorded_at.toISOString(),
    })),
  };
}
