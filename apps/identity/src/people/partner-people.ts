import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { commitAnswer, type PartnerRole } from '#platform/access';
import { type Actor, Audit } from '#platform/audit';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { hashPassword, newPassword, unfit } from './password.js';
import { type NewPerson, People, type PersonChange } from './people.js';
import { noPerson, PeopleReader } from './people.reader.js';
import type { PartnerPersonData, PasswordLink, Person } from './person.js';

/** How long a link is good, published. */
const LINK_DAYS = 7;
/** 256 bits: nobody guesses one, hence a plain hash keeps it. */
const TOKEN_BYTES = 32;

/** With the link's token, which is told this once. */
export type InvitedPerson = Person & { readonly token: string };

/** A change of somebody of a partner. */
export interface PartnerPersonChange extends PersonChange {
  readonly partnerId: string;
  /** Refused where nobody would be left who looks after the partner's people. */
  readonly keepOwner?: boolean;
}

/**
 * A partner's people, as its owners and operators look after them. Who is invited, or has lost the password, chooses one by
 * a link: nobody else ever knows it. Whom an invited person invites shares the invitation, and its end. Acts on the people
 * of one partner come one after the other, and whoever acts is looked at in its turn.
 */
@Injectable()
export class PartnerPeople {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly reader: PeopleReader,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /**
   * Whoever follows a partner's invitation. The same one, who comes by the same invitation once more, gets another
   * password and is let in again: the answer was lost, or the link was issued anew.
   * @throws ProblemError `conflict` when somebody else has or had the username
   */
  async follow(
    by: Actor,
    partnerId: string,
    username: string,
    { role, ...data }: PartnerPersonData,
    invitation?: string,
  ): Promise<NewPerson> {
    const known = invitation === undefined ? undefined : await this.reader.named(username);
    if (known?.partnerId !== partnerId || known.invitation !== invitation)
      return this.people.create(by, username, { ...data, roles: [role], partnerId }, invitation);
    const password = newPassword();
    const hash = await hashPassword(password);
    const tell = (person: Person): NewPerson => ({ ...person, password });
    return this.people.changeAndTell({ by, id: known.id }, 'person.invited-again', tell, async (tx) => {
      await tx.query(
        `UPDATE identity.people SET name = $2, email = $3, roles = $4, disabled = false, password_hash = $5,
           password_temporary = true, failed_attempts = 0, locked_until = NULL WHERE id = $1`,
        [known.id, data.name, data.email ?? null, [role], hash],
      );
      await this.people.endSignIns(tx, known.id, { suspended: false });
    });
  }

  /** @throws ProblemError `conflict` when the username was ever given; `forbidden` */
  invite(by: Actor, partnerId: string, username: string, { role, ...data }: PartnerPersonData): Promise<InvitedPerson> {
    const { token, link } = newLink();
    return this.database.transaction(async (tx) => {
      await this.admit(tx, by, partnerId);
      const invitation = await this.invitationOf(tx, by);
      const entry = { link, ...(invitation && { invitation }) };
      const person = await this.people.insert(tx, by, username, { ...data, roles: [role], partnerId }, entry);
      return commitAnswer(tx, { ...person, token });
    });
  }

  /** That the person came by, or was given its link by somebody who did. */
  private async invitationOf(tx: Tx, { kind, id }: Actor): Promise<string | undefined> {
    return kind === 'person' ? (await this.reader.named(id, tx))?.invitation : undefined;
  }

  /** Its password and all its sign-ins end, and a new link leads to the next one; a link before it is good no more. */
  reissue(change: PartnerPersonChange): Promise<InvitedPerson> {
    const { token, link } = newLink();
    const tell = (person: Person): InvitedPerson => ({ ...person, token });
    return this.people.changeAndTell(this.admitted(change), 'person-link.issued', tell, async (tx, current) => {
      await this.check(tx, change, current);
      if (current.disabled) throw new ProblemError('conflict', 'The person is disabled: enable it first');
      requireOwnPassword(current);
      // Who gives somebody a link could be that somebody from then on: it ends with what its giver came by.
      await tx.query(
        `UPDATE identity.people SET link_hash = $2, link_expires_at = $3, password_hash = NULL, password_temporary = false,
           failed_attempts = 0, locked_until = NULL, invitation = coalesce($4, invitation) WHERE id = $1`,
        [change.id, link.hash, link.until, (await this.invitationOf(tx, change.by)) ?? null],
      );
      await this.people.endSignIns(tx, change.id);
    });
  }

  /** Ends all sign-ins and tokens of the person: what it may do from now on counts from now on. */
  changeRole({ expected, ...change }: PartnerPersonChange, role: PartnerRole): Promise<Person> {
    return this.people.changeAndTell(this.admitted(change), 'person.changed', told, async (tx, current) => {
      await this.check(tx, role === 'owner' ? { ...change, keepOwner: false } : change, current);
      // Not before: whoever is refused by the version knows that there is somebody.
      expected?.check(current.version);
      requireOwnPassword(current);
      await tx.query('UPDATE identity.people SET roles = $2 WHERE id = $1', [change.id, [role]]);
      await this.people.endSignIns(tx, change.id);
    });
  }

  async disable(change: PartnerPersonChange): Promise<Person> {
    return this.people.disable(this.admitted(change), (tx, current) => this.check(tx, change, current));
  }

  async enable(change: PartnerPersonChange): Promise<Person> {
    const work = (tx: Tx, current: Person) => this.check(tx, { ...change, keepOwner: false }, current);
    return this.people.enable(this.admitted(change), work);
  }

  /**
   * Its link got out, or was lost: who came by the invitation, and whom those invited, are disabled.
   * @returns how many were
   */
  async endInvitation(by: Actor, partnerId: string, invitation: string): Promise<number> {
    const ended = new Set<string>();
    // Until nobody is left: whoever is disabled may have invited or enabled somebody just before.
    for (;;) {
      const came = await this.database.transaction(async (tx) => {
        await this.admit(tx, by, partnerId);
        return this.reader.cameBy(tx, this.config.landscape.tenant, partnerId, invitation);
      });
      if (came.length === 0) return ended.size;
      for (const { id } of came) {
        await this.people.disable(this.admitted({ by, id, partnerId }));
        ended.add(id);
      }
    }
  }

  /**
   * Whoever has the link chooses the password.
   * @throws ProblemError `not-found` when nobody has such a link, or it was used; `gone` when it ran out;
   *   `validation-failed` when the password will not do
   */
  async accept(token: string, password: string): Promise<{ username: string; partnerId: string }> {
    const link = hashOf(token);
    const person = await this.linked(this.database, link);
    const why = unfit(password, person.username);
    if (why)
      throw new ProblemError('validation-failed', why, {
        errors: [{ pointer: '/password', code: 'unfit', message: why }],
      });
    const hash = await hashPassword(password);
    return this.database.transaction(async (tx) => {
      const { id, username, partnerId } = await this.linked(tx, link, 'FOR UPDATE');
      await tx.query(
        `UPDATE identity.people SET password_hash = $2, password_temporary = false, link_hash = NULL,
           link_expires_at = NULL, version = version + 1 WHERE id = $1`,
        [id, hash],
      );
      await this.audit.record(tx, {
        tenant: this.config.landscape.tenant,
        actor: { kind: 'invitee', id: username, partnerId },
        act: 'person-link.followed',
        subject: { type: 'person', id: username },
      });
      return commitAnswer(tx, { username, partnerId });
    });
  }

  private async linked(at: Pick<Database, 'query'> | Tx, hash: string, lock = '') {
    const [row] = (await at.query(
      `SELECT id, username, partner_id AS "partnerId", link_expires_at AS until FROM identity.people
       WHERE link_hash = $1 AND NOT disabled ${lock}`,
      [hash],
    )) as { id: string; username: string; partnerId: string; until: Date }[];
    if (!row) throw new ProblemError('not-found', 'There is no such link, or it was used');
    if (row.until <= clock.date()) throw new ProblemError('gone', 'The link has expired; ask for a new one');
    return row;
  }

  private admitted(change: PartnerPersonChange): PartnerPersonChange {
    return { ...change, first: (tx) => this.admit(tx, change.by, change.partnerId) };
  }

  /**
   * Before anybody is locked. Two owners who disable each other at once would both find the other one there, and whom an
   * invitation's end does not find yet would outlive it. For about a second a token is still taken elsewhere after its
   * holder was disabled.
   * @throws ProblemError `forbidden` for one of a partner's who does not look after these people, or no more
   */
  private async admit(tx: Tx, { kind, id, partnerId: of }: Actor, partnerId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`owners ${partnerId}`]);
    if (kind !== 'person' || of === undefined) return;
    const actor = await this.reader.named(id, tx);
    if (actor?.partnerId !== partnerId || actor.status !== 'active' || !actor.roles.includes('owner'))
      throw new ProblemError('forbidden', 'Only an owner who can sign in looks after a partner’s people');
  }

  /** @throws ProblemError `not-found` for somebody of another partner; `conflict` for the last owner, where one has to stay */
  private async check(tx: Tx, { partnerId, id, keepOwner }: PartnerPersonChange, current: Person): Promise<void> {
    if (current.partnerId !== partnerId) throw noPerson(id);
    if (!keepOwner || !current.roles.includes('owner')) return;
    const others = await tx.query(
      `SELECT 1 FROM identity.people WHERE partner_id = $1 AND id <> $2 AND 'owner' = ANY(roles) AND NOT disabled
         -- A try to accept that was overtaken leaves a password that nobody knows.
         AND (password_hash IS NOT NULL AND NOT password_temporary OR issuer IS NOT NULL) LIMIT 1`,
      [partnerId, id],
    );
    if (others.length === 0)
      throw new ProblemError('conflict', 'It is the last owner: make another one an owner first, or ask the operator');
  }
}

/** @throws ProblemError `conflict` for one whose password and role are the enterprise's directory's */
function requireOwnPassword({ signsInBy }: Person): void {
  if (signsInBy === 'password') return;
  throw new ProblemError('conflict', 'The person signs in at the enterprise’s identity provider, which says its role');
}

const told = (person: Person): Person => person;

function newLink(): { token: string; link: PasswordLink } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, link: { hash: hashOf(token), until: new Date(clock.now() + LINK_DAYS * 86_400_000) } };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
