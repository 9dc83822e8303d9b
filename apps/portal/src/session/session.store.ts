import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import { Seal } from '#platform/secrets';
import type { PortalSession, SessionTokens, SignedInPerson } from './portal-session.js';

/** Nothing was asked for so long: the browser was left alone. */
export const IDLE_MS = 30 * 60_000;
export const LONGEST_MS = 12 * 3_600_000;
/** That it was seen is written down at most this often. */
const SEEN_EVERY_MS = 60_000;
/** A replica that renews tokens and dies holds up the others this long. */
const LEASE_MS = 10_000;

interface Row {
  readonly id: string;
  readonly person: SignedInPerson;
  readonly sealed: Buffer;
  readonly signed_in_at: Date;
  readonly last_seen_at: Date;
  readonly ends_at: Date;
}

export interface Kept {
  readonly session: PortalSession;
  readonly tokens: SessionTokens;
}

@Injectable()
export class SessionStore {
  private readonly seal: Seal;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) { internalSecret }: CrossdockConfig,
  ) {
    this.seal = new Seal(internalSecret, 'portal sessions');
  }

  /** @returns what the browser keeps: new at every sign-in, and nowhere else */
  async create(person: SignedInPerson, tokens: SessionTokens): Promise<{ cookie: string; session: PortalSession }> {
    const cookie = randomBytes(32).toString('base64url');
    const now = clock.date();
    const session = { id: hashed(cookie), person, signedInAt: now, endsAt: new Date(now.getTime() + LONGEST_MS) };
    await this.database.query(
      `INSERT INTO portal.sessions (id, person_id, person, sealed, signed_in_at, last_seen_at, ends_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [session.id, person.id, JSON.stringify(person), this.sealed(tokens), now, session.endsAt],
    );
    return { cookie, session };
  }

  /** @param isUse whether somebody is there, which keeps the sign-in alive */
  async find(cookie: string, isUse: boolean): Promise<PortalSession | undefined> {
    const found = await this.read(hashed(cookie));
    if (!found) return undefined;
    const now = clock.date();
    if (isUse && now.getTime() - found.last_seen_at.getTime() > SEEN_EVERY_MS)
      await this.database.query('UPDATE portal.sessions SET last_seen_at = $2 WHERE id = $1', [found.id, now]);
    return toSession(found);
  }

  async withTokens(id: string): Promise<Kept | undefined> {
    const row = await this.read(id);
    return row && { session: toSession(row), tokens: JSON.parse(this.seal.open(row.sealed)) as SessionTokens };
  }

  /** @returns whether it is this caller's to renew the tokens: of all replicas one at a time */
  async claim(id: string): Promise<boolean> {
    const [claimed] = (await this.database.query(
      `UPDATE portal.sessions SET refreshing_until = $2
       WHERE id = $1 AND (refreshing_until IS NULL OR refreshing_until < $3) RETURNING id`,
      [id, new Date(clock.now() + LEASE_MS), clock.date()],
    )) as unknown as [unknown[]];
    return claimed.length === 1;
  }

  async renew(id: string, person: SignedInPerson, tokens: SessionTokens): Promise<void> {
    await this.database.query(
      'UPDATE portal.sessions SET person = $2, sealed = $3, refreshing_until = NULL WHERE id = $1',
      [id, JSON.stringify(person), this.sealed(tokens)],
    );
  }

  async release(id: string): Promise<void> {
    await this.database.query('UPDATE portal.sessions SET refreshing_until = NULL WHERE id = $1', [id]);
  }

  async end(id: string): Promise<void> {
    await this.database.query('DELETE FROM portal.sessions WHERE id = $1', [id]);
  }

  async forget(): Promise<void> {
    await this.database.query('DELETE FROM portal.sessions WHERE ends_at < $1 OR last_seen_at < $2', [
      clock.date(),
      new Date(clock.now() - IDLE_MS),
    ]);
  }

  private async read(id: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT id, person, sealed, signed_in_at, last_seen_at, ends_at FROM portal.sessions
       WHERE id = $1 AND ends_at > $2 AND last_seen_at > $3`,
      [id, clock.date(), new Date(clock.now() - IDLE_MS)],
    );
    return row;
  }

  private sealed(tokens: SessionTokens): Buffer {
    return this.seal.seal(JSON.stringify(tokens));
  }
}

const hashed = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');

const toSession = ({ id, person, signed_in_at, ends_at }: Row): PortalSession => ({
  id,
  person,
  signedInAt: signed_in_at,
  endsAt: ends_at,
});
