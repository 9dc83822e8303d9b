import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { commitAnswer, type Principal } from '#platform/access';
import { type Actor, Audit, actorOf } from '#platform/audit';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { FinalError, ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { ClientDirectory } from '../clients/client.directory.js';
import { endCredentials } from '../clients/credentials-end.js';
import { lockPartner, type PartnerRecord, readPartner } from '../registry/partner.record.js';
import { Partners } from '../registry/partners.js';
import { claimReach, holdingsOf } from '../registry/reach.overlap.js';
import { Webhooks } from '../webhooks/webhooks.service.js';
import {
  CLAIM_MS,
  INVITATION_COLUMNS,
  INVITATION_DAYS,
  type Invitation,
  type InvitationRow,
  type Invitee,
  type IssuedInvitation,
  toInvitation,
} from './invitation.js';
import { newToken } from './invitation.token.js';

export interface InvitationFilter {
  readonly partner?: string;
  /** Created at and id of the last one that is known. */
  readonly after?: readonly string[];
  readonly limit: number;
}

/**
 * Invitations as operators handle them. The link is shown when it is issued and never again: only its hash is kept.
 * `answer` is what the operator is told of one, and told again under its Idempotency-Key.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly directory: ClientDirectory,
    private readonly webhooks: Webhooks,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /**
   * @param sharing why the partner may hold what another one holds
   * @throws ProblemError `conflict` when there is such a partner, or another one holds what this one is to reach
   */
  async create<T>(
    invitee: Invitee,
    principal: Principal,
    answer: (issued: IssuedInvitation) => T,
    sharing?: string,
  ): Promise<T> {
    const tenant = this.partners.enterprise;
    const { token, hash } = newToken();
    const told = await this.database.transaction(async (tx) => {
      const { id, kind, name, plan, contacts, reach } = invitee;
      const claim = { tenant, partnerId: id, reach, mayShare: sharing !== undefined };
      const sharedWith = await claimReach(tx, this.config.landscape, claim);
      const made = (await tx.query(
        `INSERT INTO partner.partners (tenant, id, kind, name, status, plan, contacts, reach)
         VALUES ($1, $2, $3, $4, 'invited', $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
        [tenant, id, kind, name, plan, JSON.stringify(contacts), JSON.stringify(reach)],
      )) as { id: string }[];
      if (made.length === 0) throw new ProblemError('conflict', `There is a partner ${id} already`);
      const [row] = (await tx.query(
        `INSERT INTO partner.invitations (tenant, id, partner_id, token_hash, status, expires_at)
         VALUES ($1, $2, $3, $4, 'open', now() + $5 * interval '1 day') RETURNING ${INVITATION_COLUMNS}`,
        [tenant, randomUUID(), id, hash, INVITATION_DAYS],
      )) as InvitationRow[];
      const invitation = toInvitation(row as InvitationRow);
      await this.record(tx, principal, 'partner.invited', invitation, {
        after: { ...invitee, invitationId: invitation.id, ...(sharedWith.length > 0 && { sharedWith }) },
        ...(sharedWith.length > 0 && { reason: sharing }),
      });
      return commitAnswer(tx, answer({ ...invitation, token }));
    });
    await this.partners.refresh();
    return told;
  }

  /** Latest first. */
  async list({ partner, after, limit }: InvitationFilter): Promise<Invitation[]> {
    const rows = await this.database.query<InvitationRow>(
      `SELECT ${INVITATION_COLUMNS} FROM partner.invitations
       WHERE tenant = $1 AND ($2::text IS NULL OR partner_id = $2)
         AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($3, $4))
       ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC LIMIT $5`,
      [this.partners.enterprise, partner ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map(toInvitation);
  }

  read(id: string): Promise<Invitation> {
    return this.find(this.database, id);
  }

  /** The link is good no more, and whoever came by it before it was issued anew is not let in. */
  async withdraw<T>(id: string, principal: Principal, answer: (withdrawn: Invitation) => T): Promise<T> {
    const { partnerId } = await this.find(this.database, id);
    await this.shut(id, partnerId, principal, { ofAccepted: false });
    return this.database.transaction(async (tx) => {
      const before = await this.lock(tx, id);
      if (before.status === 'withdrawn') return commitAnswer(tx, answer(before));
      if (before.status === 'accepted') throw accepted(id);
      const after = await this.update(tx, id, `status = 'withdrawn', claimed_until = NULL`);
      await this.record(tx, principal, 'invitation.withdrawn', before, changeOf(before, after));
      return commitAnswer(tx, answer(after));
    });
  }

  /**
   * A new link for the same partner, whatever became of the one before: that one is good no more, nor are the sign-ins of
   * who came by it. Where the invitation was accepted and its credentials were lost on the way, accepting again replaces
   * them, and the same name signs in again.
   * @throws ProblemError `conflict` once the partner is approved, or when it was withdrawn and another one holds its reach
   */
  async reissue<T>(id: string, principal: Principal, answer: (issued: IssuedInvitation) => T): Promise<T> {
    const { token, hash } = newToken();
    const { partnerId } = await this.find(this.database, id);
    requireComingIn(await readPartner(this.database, this.partners.enterprise, partnerId));
    await this.shut(id, partnerId, principal, { ofAccepted: true });
    return this.database.transaction(async (tx) => {
      // The partner first, as whoever accepts does it: the two never wait for each other in a circle.
      const partner = await lockPartner(tx, this.partners.enterprise, partnerId);
      const before = await this.lock(tx, id);
      if (before.status === 'withdrawn') await this.claimAgain(tx, requireComingIn(partner));
      else requireComingIn(partner);
      const after = await this.update(
        tx,
        id,
        `status = 'open', token_hash = $3, issued_at = now(), expires_at = now() + $4 * interval '1 day',
         accepted_at = NULL, claimed_until = NULL, attempts = attempts + 1`,
        [hash, INVITATION_DAYS],
      );
      await this.record(tx, principal, 'invitation.reissued', before, changeOf(before, after));
      return commitAnswer(tx, answer({ ...after, token }));
    });
  }

  /**
   * Before a link ends, so that nobody who came by it is left: a try under way is overtaken, the next one waits, who came by
   * it is disabled, with whom those invited, the partner's credentials for its sandbox end and its webhooks there are
   * disabled: any of those may have made them.
   * @throws ProblemError `conflict` where it was accepted meanwhile, and who came by that is to stay
   */
  private async shut(
    id: string,
    partnerId: string,
    principal: Principal,
    { ofAccepted }: { readonly ofAccepted: boolean },
  ): Promise<void> {
    await this.database.query(
      `UPDATE partner.invitations SET attempts = attempts + 1, claimed_until = now() + $3 * interval '1 ms'
       WHERE tenant = $1 AND id = $2 AND status = 'open'`,
      [this.partners.enterprise, id, CLAIM_MS],
    );
    if (!ofAccepted && (await this.find(this.database, id)).status === 'accepted') throw accepted(id);
    const by = actorOf(principal);
    await this.directory.endInvitation(partnerId, id, by);
    if (!isComingIn(await readPartner(this.database, this.partners.enterprise, partnerId))) return;
    await this.endSandbox(partnerId, by);
    await this.webhooks.disableSandbox(principal, partnerId);
  }

  /** Until no credential is left, also one that was made meanwhile by a token that was still taken. */
  private async endSandbox(partnerId: string, by: Actor): Promise<void> {
    for (;;) {
      const clients = await this.directory.list(partnerId);
      const left = clients.filter(
        ({ environment, secrets, keys }) => environment === 'sandbox' && secrets.length + keys.length > 0,
      );
      if (left.length === 0) return;
      for (const client of left) await endCredentials(this.directory, client, by).catch(unlessChanged);
    }
  }

  /** While it was withdrawn others could be given what it is to reach. @throws ProblemError `conflict` naming each */
  private async claimAgain(tx: Tx, { tenant, id: partnerId, reach }: PartnerRecord): Promise<void> {
    const held = await holdingsOf(tx, this.config.landscape, { tenant, partnerId, reach });
    if (held.length === 0) return;
    const told = held.map(({ holder, value }) => `${holder} holds ${value}`).join(', ');
    throw new ProblemError('conflict', `What it is to reach was given away while it was withdrawn: ${told}`);
  }

  private lock(tx: Tx, id: string): Promise<Invitation> {
    return this.find(tx, id, 'FOR UPDATE');
  }

  private async find(at: Pick<Database, 'query'> | Tx, id: string, lock = ''): Promise<Invitation> {
    const [row] = (await at.query(
      `SELECT ${INVITATION_COLUMNS} FROM partner.invitations WHERE tenant = $1 AND id = $2 ${lock}`,
      [this.partners.enterprise, id],
    )) as InvitationRow[];
    if (!row) throw new ProblemError('not-found', `There is no invitation ${id}`);
    return toInvitation(row);
  }

  private async update(tx: Tx, id: string, change: string, values: readonly unknown[] = []): Promise<Invitation> {
    const [rows] = (await tx.query(
      `UPDATE partner.invitations SET ${change}, version = version + 1 WHERE tenant = $1 AND id = $2
       RETURNING ${INVITATION_COLUMNS}`,
      [this.partners.enterprise, id, ...values],
    )) as [InvitationRow[]];
    return toInvitation(rows[0] as InvitationRow);
  }

  private async record(
    tx: Tx,
    principal: Principal,
    act: string,
    { partnerId }: Invitation,
    change: { before?: unknown; after?: unknown; reason?: string },
  ): Promise<void> {
    await this.audit.record(tx, {
      tenant: this.partners.enterprise,
      actor: actorOf(principal),
      act,
      subject: { type: 'partner', id: partnerId },
      ...change,
    });
  }
}

const accepted = (id: string) => new ProblemError('conflict', `Invitation ${id} was accepted`);

const changeOf = (before: Invitation, after: Invitation) => ({
  before: { invitationId: before.id, status: before.status, expiresAt: before.expiresAt },
  after: { invitationId: after.id, status: after.status, expiresAt: after.expiresAt },
});

/** It is looked at once more. */
function unlessChanged(error: unknown): void {
  if (!(error instanceof FinalError && ['precondition-failed', 'not-found'].includes(error.code))) throw error;
}

const isComingIn = ({ status }: PartnerRecord): boolean => status === 'invited' || status === 'onboarding';

/** @throws ProblemError `conflict` once the partner is certified, and when there is none */
function requireComingIn(partner: PartnerRecord | undefined): PartnerRecord {
  if (partner && isComingIn(partner)) return partner;
  throw new ProblemError('conflict', `Partner ${partner?.id} is ${partner?.status}: it needs no invitation any more`);
}
