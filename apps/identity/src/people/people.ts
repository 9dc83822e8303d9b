import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  ClientStandings,
  commitAnswer,
  type ExpectedVersion,
  PARTNER_ROLES,
  type Role,
  standingOfPerson,
} from '#platform/access';
import { type Actor, Audit } from '#platform/audit';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { hashPassword, newPassword } from './password.js';
import { noPerson, PeopleReader } from './people.reader.js';
import type { Entry, Person, PersonData } from './person.js';

/** Who changes which person, and at which version; at any when absent. */
export interface PersonChange {
  readonly by: Actor;
  readonly id: string;
  readonly expected?: ExpectedVersion;
  /** What has to hold, and what is locked, before the person is. */
  readonly first?: (tx: Tx) => Promise<void>;
}

export type NewPerson = Person & { readonly password: string };

type Work = (tx: Tx, current: Person) => Promise<void>;

/**
 * Makes and changes people. Every act is recorded; one that takes something away ends all sign-ins and tokens of that
 * person, on every replica within a second or two.
 */
@Injectable()
export class People {
  private readonly tenant: string;

  constructor(
    private readonly database: Database,
    private readonly reader: PeopleReader,
    private readonly standings: ClientStandings,
    private readonly audit: Audit,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /**
   * With a password that is told once and has to be changed at the first sign-in: whoever makes a person must not be able
   * to act as that one later.
   * @throws ProblemError `conflict` when the username was ever given; `validation-failed`
   */
  async create(by: Actor, username: string, data: PersonData, invitation?: string): Promise<NewPerson> {
    const password = newPassword();
    const hash = await hashPassword(password);
    return this.database.transaction(async (tx) => {
      const person = await this.insert(tx, by, username, data, {
        password: { hash, temporary: true },
        ...(invitation && { invitation }),
      });
      return commitAnswer(tx, { ...person, password });
    });
  }

  /** Of an installation's first start: there with this password, which is not asked to be changed. */
  async ensure(username: string, password: string, data: PersonData): Promise<void> {
    if (await this.reader.named(username)) return;
    const hash = await hashPassword(password);
    const by: Actor = { kind: 'product', id: 'identity' };
    await this.database.transaction((tx) =>
      this.insert(tx, by, username, data, { password: { hash, temporary: false } }),
    );
  }

  change(change: PersonChange, data: PersonData): Promise<Person> {
    return this.act(change, 'person.changed', async (tx) => {
      await this.checkData(tx, data);
      await tx.query('UPDATE identity.people SET name = $2, email = $3, roles = $4, partner_id = $5 WHERE id = $1', [
        change.id,
        data.name,
        data.email ?? null,
        data.roles,
        data.partnerId ?? null,
      ]);
      await this.endSignIns(tx, change.id);
    });
  }

  /** @param check what has to hold of the person first */
  disable(change: PersonChange, check?: Work): Promise<Person> {
    return this.act(change, 'person.disabled', async (tx, current) => {
      await check?.(tx, current);
      await tx.query(
        'UPDATE identity.people SET disabled = true, link_hash = NULL, link_expires_at = NULL WHERE id = $1',
        [change.id],
      );
      await this.endSignIns(tx, change.id, { suspended: true });
    });
  }

  enable(change: PersonChange, check?: Work): Promise<Person> {
    return this.act(change, 'person.enabled', async (tx, current) => {
      await check?.(tx, current);
      await tx.query(
        'UPDATE identity.people SET disabled = false, failed_attempts = 0, locked_until = NULL WHERE id = $1',
        [change.id],
      );
      await this.standings.set(tx, standingOfPerson(change.id), { suspended: false });
    });
  }

  signOutEverywhere(change: PersonChange): Promise<Person> {
    return this.act(change, 'person.signed-out', (tx) => this.endSignIns(tx, change.id));
  }

  /** @throws ProblemError `conflict` for one who signs in elsewhere */
  async resetPassword(change: PersonChange): Promise<NewPerson> {
    const password = newPassword();
    const hash = await hashPassword(password);
    const tell = (person: Person): NewPerson => ({ ...person, password });
    return this.changeAndTell(change, 'person-password.reset', tell, async (tx, { signsInBy }) => {
      if (signsInBy === 'enterprise')
        throw new ProblemError('conflict', 'The person signs in at the enterprise’s identity provider');
      await tx.query(
        `UPDATE identity.people SET password_hash = $2, password_temporary = true, failed_attempts = 0,
           locked_until = NULL, link_hash = NULL, link_expires_at = NULL WHERE id = $1`,
        [change.id, hash],
      );
      await this.endSignIns(tx, change.id);
    });
  }

  /** Of all sign-ins and tokens so far none is taken any more. */
  async endSignIns(tx: Tx, id: string, standing: { suspended?: boolean } = {}): Promise<void> {
    await tx.query('DELETE FROM identity.oidc_payloads WHERE account_id = $1', [id]);
    await this.standings.set(tx, standingOfPerson(id), { ...standing, tokensValidFrom: clock.now() });
  }

  /** Makes the person in the caller's transaction. */
  async insert(tx: Tx, by: Actor, username: string, data: PersonData, entry: Entry): Promise<Person> {
    await this.checkData(tx, data);
    const id = randomUUID();
    const { password, elsewhere, link, invitation } = entry;
    const made = (await tx.query(
      `INSERT INTO identity.people (id, username, name, email, roles, partner_id, password_hash, password_temporary, issuer,
         subject, link_hash, link_expires_at, invitation)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (username) DO NOTHING RETURNING id`,
      [
        id,
        username,
        data.name,
        data.email ?? null,
        data.roles,
        data.partnerId ?? null,
        password?.hash ?? null,
        password?.temporary ?? false,
        elsewhere?.issuer ?? null,
        elsewhere?.subject ?? null,
        link?.hash ?? null,
        link?.until ?? null,
        invitation ?? null,
      ],
    )) as unknown[];
    if (made.length === 0) throw new ProblemError('conflict', `The username ${username} was given before`);
    const person = (await this.reader.lock(tx, id)) as Person;
    await this.record(tx, by, 'person.created', person);
    return person;
  }

  private act(change: PersonChange, act: string, work: Work): Promise<Person> {
    return this.changeAndTell(change, act, (person) => person, work);
  }

  /** Does the work on the locked person at the expected version, counts it up and records the act: all of it or nothing. */
  async changeAndTell<T>(
    { by, id, expected, first }: PersonChange,
    act: string,
    tell: (after: Person) => T,
    work: Work,
  ): Promise<T> {
    const told = await this.database.transaction(async (tx) => {
      await first?.(tx);
      const before = await this.reader.lock(tx, id);
      if (!before) throw noPerson(id);
      expected?.check(before.version);
      await work(tx, before);
      await tx.query('UPDATE identity.people SET version = version + 1 WHERE id = $1', [id]);
      const after = (await this.reader.lock(tx, id)) as Person;
      await this.record(tx, by, act, after, before);
      return commitAnswer(tx, tell(after));
    });
    await this.standings.refresh();
    return told;
  }

  private async checkData(tx: Tx, { roles, partnerId }: PersonData): Promise<void> {
    const wrong = (pointer: string, code: string, message: string) =>
      new ProblemError('validation-failed', message, { errors: [{ pointer, code, message }] });
    if (partnerId === undefined) {
      if (roles.includes('owner')) throw wrong('/roles', 'for-partners', 'only a partner’s person is an owner');
      return;
    }
    const known: readonly Role[] = PARTNER_ROLES;
    if (roles.length !== 1 || roles.some((role) => !known.includes(role)))
      throw wrong('/roles', 'not-for-partners', `a partner’s person is one of ${PARTNER_ROLES.join(', ')}`);
    const clients = await tx.query('SELECT 1 FROM identity.clients WHERE partner_id = $1 LIMIT 1', [partnerId]);
    if (clients.length === 0) throw wrong('/partnerId', 'unknown-partner', `no client is known of ${partnerId}`);
  }

  private async record(tx: Tx, actor: Actor, act: string, after: Person, before?: Person): Promise<void> {
    await this.audit.record(tx, {
      tenant: this.tenant,
      actor,
      act,
      subject: { type: 'person', id: after.username },
      ...(before && { before: recorded(before) }),
      after: recorded(after),
    });
  }
}

/** What the trail keeps of a person: what it may, not what it is called. */
const recorded = ({ name: _, email: __, signsInBy, ...rest }: Person): object => ({ ...rest, by: signsInBy });
