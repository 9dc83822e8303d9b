import { Injectable } from '@nestjs/common';
import type { Role } from '#platform/access';
import { clock } from '#platform/clock';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import type { Person, PersonStatus } from './person.js';

interface Row {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: Role[];
  readonly partner_id: string | null;
  readonly has_password: boolean;
  readonly link_expires_at: Date | null;
  readonly invitation: string | null;
  readonly issuer: string | null;
  readonly disabled: boolean;
  readonly locked_until: Date | null;
  readonly last_sign_in_at: Date | null;
  readonly created_at: Date;
  readonly version: number;
}

const SELECT = `
  SELECT id, username, name, email, roles, partner_id, issuer, disabled, locked_until, last_sign_in_at, created_at, version,
    password_hash IS NOT NULL AS has_password, link_expires_at, invitation
  FROM identity.people`;

@Injectable()
export class PeopleReader {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Person | undefined> {
    const [row] = await this.database.query<Row>(`${SELECT} WHERE id = $1`, [id]);
    return row && toPerson(row);
  }

  async named(username: string, at: Pick<Database, 'query'> | Tx = this.database): Promise<Person | undefined> {
    const [row] = (await at.query(`${SELECT} WHERE username = $1`, [username])) as [Row?];
    return row && toPerson(row);
  }

  /** Keeps it from changing until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Person | undefined> {
    const [row] = (await tx.query(`${SELECT} WHERE id = $1 FOR UPDATE`, [id])) as [Row?];
    return row && toPerson(row);
  }

  /** As the enterprise's identity provider knows it. */
  async lockSubject(tx: Tx, issuer: string, subject: string): Promise<Person | undefined> {
    const [row] = (await tx.query(`${SELECT} WHERE issuer = $1 AND subject = $2 FOR UPDATE`, [issuer, subject])) as [
      Row?,
    ];
    return row && toPerson(row);
  }

  /** Enabled ones of the partner who came by the invitation, or were invited by one of those. */
  async cameBy(tx: Tx, tenant: string, partnerId: string, invitation: string): Promise<Person[]> {
    const rows = (await tx.query(
      `${SELECT} p WHERE partner_id = $1 AND NOT disabled AND (invitation = $2
         -- Made before that was kept: the trail has it.
         OR invitation IS NULL AND EXISTS (SELECT FROM platform.audit_entries
           WHERE tenant = $3 AND subject = 'person/' || p.username AND act = 'person.created' AND actor = 'invitation ' || $2))
       ORDER BY username`,
      [partnerId, invitation, tenant],
    )) as Row[];
    return rows.map(toPerson);
  }

  /** By username, those after `after` first. */
  async list(query: { partnerId?: string; after?: string; limit: number }): Promise<Person[]> {
    const rows = await this.database.query<Row>(
      `${SELECT} WHERE ($1::text IS NULL OR partner_id = $1) AND ($2::text IS NULL OR username > $2)
       ORDER BY username LIMIT $3`,
      [query.partnerId ?? null, query.after ?? null, query.limit],
    );
    return rows.map(toPerson);
  }
}

export const noPerson = (id: string): ProblemError => new ProblemError('not-found', `There is no person ${id}`);

function toPerson(row: Row): Person {
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    ...(row.email && { email: row.email }),
    roles: row.roles,
    ...(row.partner_id && { partnerId: row.partner_id }),
    signsInBy: row.issuer ? 'enterprise' : 'password',
    status: statusOf(row),
    disabled: row.disabled,
    ...(row.invitation && { invitation: row.invitation }),
    ...(row.link_expires_at && { linkUntil: row.link_expires_at.toISOString() }),
    ...(row.locked_until && row.locked_until > clock.date() && { lockedUntil: row.locked_until.toISOString() }),
    ...(row.last_sign_in_at && { lastSignInAt: row.last_sign_in_at.toISOString() }),
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}

function statusOf({ disabled, issuer, has_password, link_expires_at }: Row): PersonStatus {
  if (disabled) return 'disabled';
  if (issuer || has_password) return 'active';
  return link_expires_at && link_expires_at > clock.date() ? 'invited' : 'expired';
}
