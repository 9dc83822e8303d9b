import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { IdentityClient, type PersonView } from '#clients';
import { type ExpectedVersion, onwardKey, type PartnerRole } from '#platform/access';
import type { Actor } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { FinalError, type PointerError, ProblemError } from '#platform/errors';
import type { InvitedPersonDto, PartnerPersonDto } from './person.dto.js';
import { usernameAt } from './username.js';

/** Whose people are looked after, and by whom. */
export interface Looking {
  readonly partnerId: string;
  readonly by: Actor;
  /** An owner keeps one beside himself; an operator may leave a partner without. */
  readonly keepOwner: boolean;
}

export interface Invitee {
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly role: PartnerRole;
}

/** A partner's people, whom the authorization server keeps: it alone has their rules, and records who did what. */
@Injectable()
export class PartnerPeople {
  constructor(
    private readonly identity: IdentityClient,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async list(partnerId: string, query: { readonly cursor?: string; readonly limit: number }) {
    const { items, nextCursor } = await this.identity.listPartnerPeople(partnerId, query);
    return { items: items.map(toPerson), nextCursor };
  }

  /** @throws FinalError `not-found`, also for another partner's */
  async read(partnerId: string, personId: string): Promise<PartnerPersonDto> {
    return toPerson(await this.identity.readPartnerPerson(partnerId, idOf(personId)));
  }

  /** @throws ProblemError `conflict` when the partner had somebody of that name, or has no credentials yet */
  async invite({ partnerId, by }: Looking, { username: wanted, ...invitee }: Invitee): Promise<InvitedPersonDto> {
    const username = usernameAt(partnerId, wanted, '/username');
    const made = await this.identity
      .invitePartnerPerson(partnerId, { ...invitee, username }, callOf(by))
      .catch((cause: unknown) => {
        throw whyNotInvited(cause, wanted);
      });
    return this.linked(made);
  }

  /** @throws FinalError `precondition-failed`, `not-found`, `conflict` for the last owner */
  async changeRole(
    { partnerId, by, keepOwner }: Looking,
    personId: string,
    role: PartnerRole,
    expected: ExpectedVersion,
  ): Promise<PartnerPersonDto> {
    const rules = { keepOwner, ifMatch: expected.toHeader() };
    return toPerson(
      await this.identity.changePartnerPersonRole(partnerId, idOf(personId), { role }, rules, { onBehalfOf: by }),
    );
  }

  /** @throws FinalError `not-found`, `conflict` for the last owner */
  async disable({ partnerId, by, keepOwner }: Looking, personId: string): Promise<PartnerPersonDto> {
    return toPerson(await this.identity.disablePartnerPerson(partnerId, idOf(personId), { keepOwner }, callOf(by)));
  }

  async enable({ partnerId, by }: Looking, personId: string): Promise<PartnerPersonDto> {
    return toPerson(await this.identity.enablePartnerPerson(partnerId, idOf(personId), callOf(by)));
  }

  /** @throws FinalError `not-found`, `conflict` for the last owner and for one who is disabled */
  async reissue({ partnerId, by, keepOwner }: Looking, personId: string): Promise<InvitedPersonDto> {
    return this.linked(await this.identity.reissuePartnerPerson(partnerId, idOf(personId), { keepOwner }, callOf(by)));
  }

  private linked({ token, ...person }: PersonView & { readonly token: string }): InvitedPersonDto {
    return { ...toPerson(person), acceptancePage: `${this.config.publicUrl}/portal/join#${token}` };
  }
}

/** @throws ProblemError `not-found` for what is nobody's */
function idOf(personId: string): string {
  if (isUUID(personId)) return personId;
  throw new ProblemError('not-found', `There is no person ${personId}`);
}

/** A retry of the request at hand asks under the same key: it is answered as the first one was. */
function callOf(by: Actor) {
  const idempotencyKey = onwardKey();
  return { onBehalfOf: by, ...(idempotencyKey && { idempotencyKey }) };
}

function whyNotInvited(cause: unknown, wanted: string): unknown {
  if (!(cause instanceof FinalError)) return cause;
  const refused = (errors: readonly PointerError[], why: string) =>
    new ProblemError('conflict', why, { errors: [...errors], cause });
  if (cause.code === 'conflict')
    return refused(
      [{ pointer: '/username', code: 'given', message: `the user name ${wanted} was given before` }],
      'Choose another user name.',
    );
  if (cause.errors?.some(({ code }) => code === 'unknown-partner'))
    return new ProblemError('conflict', 'The partner has no credentials yet: its invitation comes first', { cause });
  return cause;
}

const ROLES: readonly string[] = ['owner', 'developer', 'viewer'] satisfies PartnerRole[];

const toPerson = (person: PersonView): PartnerPersonDto => ({
  id: person.id,
  username: person.username,
  name: person.name,
  ...(person.email && { email: person.email }),
  role: (person.roles.find((role) => ROLES.includes(role)) ?? 'viewer') as PartnerRole,
  status: person.status,
  signsInBy: person.signsInBy,
  ...(person.linkUntil && { linkUntil: person.linkUntil }),
  ...(person.lockedUntil && { lockedUntil: person.lockedUntil }),
  ...(person.lastSignInAt && { lastSignInAt: person.lastSignInAt }),
  createdAt: person.createdAt,
  version: person.version,
});
