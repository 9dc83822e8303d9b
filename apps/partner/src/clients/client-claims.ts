import type { Database, Tx } from '#platform/persistence';
import { PARTNER_COLUMNS, type PartnerRecord, type PartnerRow, toRecord } from '../registry/partner.record.js';

/** A claim that is not renewed ends so soon: a suspension must not wait longer for a process that was killed. */
const LEASE_MS = 3_000;

/** Whoever brings a partner's clients there holds this, and nobody else brings them meanwhile. */
export interface ClientClaim {
  /** What is wanted: the row as it was claimed. */
  readonly partner: PartnerRecord;
  /** Counts the claims: one whose lease ran out is not the one that ends it. */
  readonly attempt: number;
}

/** Something is wanted that nobody brings there. */
const IS_LEFT = `((clients_pending AND clients_claimed_until IS NULL) OR clients_claimed_until < clock_timestamp())`;

/**
 * Claims on the clients of partners that are not as they are wanted. A claim takes the flag down, so that a flag which is
 * up at its end says that something else was wanted meanwhile.
 */
export class ClientClaims {
  constructor(
    private readonly database: Database,
    private readonly tenant: string,
  ) {}

  /** Undefined when nothing is wanted, or another one holds the claim. */
  async claim(partnerId: string): Promise<ClientClaim | undefined> {
    const [[row]] = (await this.database.dataSource.query(
      `UPDATE partner.partners SET clients_pending = false, clients_attempt = clients_attempt + 1,
         clients_claimed_until = clock_timestamp() + $3 * interval '1 ms'
       WHERE tenant = $1 AND id = $2 AND ${IS_LEFT} RETURNING ${PARTNER_COLUMNS}, clients_attempt`,
      [this.tenant, partnerId, LEASE_MS],
    )) as [(PartnerRow & { readonly clients_attempt: number })[]];
    if (!row) return undefined;
    const { clients_attempt: attempt, ...partner } = row;
    return { partner: toRecord(partner), attempt };
  }

  /** Does the work under the claim; where it fails, it is wanted as before. */
  async under(claim: ClientClaim, work: () => Promise<void>): Promise<void> {
    const renewal = setInterval(() => this.renew(claim).catch(() => undefined), LEASE_MS / 3);
    try {
      await work();
      await this.end(claim, false);
    } catch (error) {
      await this.end(claim, true).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  /** Whether the partner's clients are on their way, or to be brought. */
  async isWanted(partnerId: string): Promise<boolean> {
    const wanted = await this.database.query(
      `SELECT 1 FROM partner.partners
       WHERE tenant = $1 AND id = $2 AND (clients_pending OR clients_claimed_until IS NOT NULL)`,
      [this.tenant, partnerId],
    );
    return wanted.length > 0;
  }

  /** Whether they are as they are wanted, and stay so until the transaction ends. */
  async areThere(tx: Tx, partnerId: string): Promise<boolean> {
    const there = (await tx.query(
      `SELECT FROM partner.partners
       WHERE tenant = $1 AND id = $2 AND NOT clients_pending AND clients_claimed_until IS NULL FOR UPDATE`,
      [this.tenant, partnerId],
    )) as unknown[];
    return there.length > 0;
  }

  /** Some of the partners that were left behind, in no order: one that fails again and again holds up no other. */
  async left(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM partner.partners
       WHERE tenant = $1 AND (clients_pending OR clients_claimed_until IS NOT NULL) AND ${IS_LEFT}
       ORDER BY random() LIMIT $2`,
      [this.tenant, limit],
    );
    return rows.map(({ id }) => id);
  }

  private async renew({ partner, attempt }: ClientClaim): Promise<void> {
    await this.database.query(
      `UPDATE partner.partners SET clients_claimed_until = clock_timestamp() + $4 * interval '1 ms'
       WHERE tenant = $1 AND id = $2 AND clients_attempt = $3 AND clients_claimed_until IS NOT NULL`,
      [this.tenant, partner.id, attempt, LEASE_MS],
    );
  }

  /** Whose lease ran out may have overtaken who holds the claim now: then it is wanted once more. */
  private async end({ partner, attempt }: ClientClaim, failed: boolean): Promise<void> {
    await this.database.query(
      `UPDATE partner.partners SET clients_pending = clients_pending OR clients_attempt <> $3 OR $4,
         clients_claimed_until = CASE WHEN clients_attempt <> $3 THEN clients_claimed_until END
       WHERE tenant = $1 AND id = $2`,
      [this.tenant, partner.id, attempt, failed],
    );
  }
}
