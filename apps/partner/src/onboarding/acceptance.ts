import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { clientIdOf, commitAnswer } from '#platform/access';
import { type Actor, Audit } from '#platform/audit';
import { clock } from '#platform/clock';
import { FinalError, ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { ClientDirectory, type MadeDeveloper, type NewDeveloper } from '../clients/client.directory.js';
import { endCredentials } from '../clients/credentials-end.js';
import { usernameAt } from '../people/username.js';
import { lockPartner, readPartner, updatePartner } from '../registry/partner.record.js';
import { Partners } from '../registry/partners.js';
import { CLAIM_MS, INVITATION_COLUMNS, type InvitationRow, toInvitation } from './invitation.js';
import { hashOfToken } from './invitation.token.js';

export interface SandboxCredentials {
  readonly partnerId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly developer?: MadeDeveloper;
}

/** Who accepts, as that one says; which name to sign in by follows from the partner's. */
export type Accepting = Pick<NewDeveloper, 'username' | 'name' | 'email'>;

interface Claim {
  readonly id: string;
  readonly partnerId: string;
  /** Counts the tries: a try whose claim ran out is not the one that ends it. */
  readonly attempt: number;
}

/**
 * A partner's developer follows its link. One try at a time holds the invitation; it makes the credentials, then marks
 * the invitation as accepted, then answers. A try that was killed in between lets go after a while, and the next one
 * replaces what it left: a secret that nobody has seen. Credentials lost on the way back are told again under the same
 * Idempotency-Key, and without one need a link issued anew. Whoever accepts may have a sign-in at the portal made in the
 * same act, as the first owner of the partner's people.
 */
@Injectable()
export class Acceptance {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly directory: ClientDirectory,
    private readonly audit: Audit,
  ) {}

  /**
   * @param answer what the caller is told, and told again under its Idempotency-Key
   * @throws ProblemError `not-found`, `gone` when it is used, expired or withdrawn, `conflict` while another try is under way
   */
  async accept<T>(token: string, answer: (credentials: SandboxCredentials) => T, developer?: Accepting): Promise<T> {
    const hash = hashOfToken(token);
    const claim = await this.claim(hash);
    try {
      const credentials = await this.makeCredentials(claim, hash, developer);
      const { secretId, ...shown } = credentials;
      const told = await this.finish(claim, secretId, answer(shown)).catch(async (error: unknown) => {
        // Nobody has seen it, and it would take the place of one that somebody wants.
        const ending = { by: actorOf(claim), ifMatch: '*' };
        await this.directory.deleteSecret(credentials.clientId, secretId, ending).catch(() => undefined);
        throw error;
      });
      await this.partners.refresh();
      return told;
    } catch (error) {
      await this.release(claim);
      throw error;
    }
  }

  private async claim(hash: string): Promise<Claim> {
    const tenant = this.partners.enterprise;
    const [rows] = (await this.database.dataSource.query(
      `UPDATE partner.invitations SET attempts = attempts + 1, claimed_until = now() + $3 * interval '1 ms'
       WHERE tenant = $1 AND token_hash = $2 AND status = 'open' AND expires_at > now()
         AND (claimed_until IS NULL OR claimed_until < now())
       RETURNING ${INVITATION_COLUMNS}`,
      [tenant, hash, CLAIM_MS],
    )) as [InvitationRow[]];
    const [row] = rows;
    if (!row) throw await this.whyNot(hash);
    return { id: row.id, partnerId: row.partner_id, attempt: row.attempts };
  }

  private async whyNot(hash: string): Promise<ProblemError> {
    const [row] = await this.database.query<InvitationRow & { claimed: boolean }>(
      `SELECT ${INVITATION_COLUMNS}, coalesce(claimed_until > now(), false) AS claimed
       FROM partner.invitations WHERE tenant = $1 AND token_hash = $2`,
      [this.partners.enterprise, hash],
    );
    if (!row) return new ProblemError('not-found', 'There is no such invitation');
    const { status, expiresAt } = toInvitation(row);
    if (status === 'open' && expiresAt > clock.date())
      return new ProblemError('conflict', 'The invitation is being accepted', { headers: { 'retry-after': '5' } });
    const why = status === 'open' ? 'has expired' : status === 'accepted' ? 'was used' : 'was withdrawn';
    return new ProblemError('gone', `The invitation ${why}; ask for a new link`);
  }

  private async makeCredentials(claim: Claim, hash: string, wanted?: Accepting) {
    const { partnerId } = claim;
    const by = actorOf(claim);
    const partner = await readPartner(this.database, this.partners.enterprise, partnerId);
    if (partner.status !== 'invited' && partner.status !== 'onboarding')
      throw new ProblemError('conflict', `Partner ${partnerId} is ${partner.status}`);
    const clientId = clientIdOf(partnerId, 'sandbox');
    const { kind: partnerKind, plan } = partner;
    await this.directory.ensure({ clientId, partnerId, partnerKind, plan, environment: 'sandbox' });
    if (wanted) await this.checkHeld(claim);
    const developer = wanted && (await this.makeDeveloper(claim, hash, wanted));
    const earlier = (await this.directory.list(partnerId)).find((client) => client.clientId === clientId);
    await this.checkHeld(claim);
    // Left by a try that was killed, or lost by whoever accepted before: they are worth nothing from now on. Whoever claims
    // the invitation after the check makes another version of the client: his secret is not deleted here.
    if (earlier)
      await endCredentials(this.directory, earlier, by).catch((error: unknown) => {
        throw error instanceof FinalError && error.code === 'precondition-failed' ? overtaken() : error;
      });
    const { id: secretId, secret } = await this.directory.createSecret(clientId, { by });
    return { partnerId, clientId, clientSecret: secret, secretId, ...(developer && { developer }) };
  }

  /** Once for a link and what was said: a try after one that was killed gets the same password. */
  private makeDeveloper({ id, partnerId }: Claim, hash: string, wanted: Accepting): Promise<MadeDeveloper> {
    const said = createHash('sha256').update(JSON.stringify(wanted)).digest('base64url');
    const making = { by: actorOf({ id, partnerId }), key: `accept:${hash}:${said}` };
    const username = usernameAt(partnerId, wanted.username, '/developer/username');
    const developer = { ...wanted, username, role: 'owner', invitation: id } as const;
    return this.directory.createDeveloper(partnerId, developer, making).catch((cause: unknown) => {
      if (!(cause instanceof FinalError && cause.code === 'conflict')) throw cause;
      const message = `the user name ${wanted.username} was given before`;
      const errors = [{ pointer: '/developer/username', code: 'given', message }];
      throw new ProblemError('conflict', 'Choose another user name.', { errors, cause });
    });
  }

  /** @throws ProblemError `gone` for a try that took so long that another one has the invitation */
  private async checkHeld({ id, attempt }: Claim): Promise<void> {
    const held = await this.database.query(
      `SELECT 1 FROM partner.invitations WHERE tenant = $1 AND id = $2 AND status = 'open' AND attempts = $3`,
      [this.partners.enterprise, id, attempt],
    );
    if (held.length === 0) throw overtaken();
  }

  private async finish<T>({ id, partnerId, attempt }: Claim, secretId: string, told: T): Promise<T> {
    const tenant = this.partners.enterprise;
    return this.database.transaction(async (tx) => {
      const before = await lockPartner(tx, tenant, partnerId);
      const [, ended] = (await tx.query(
        `UPDATE partner.invitations SET status = 'accepted', accepted_at = now(), claimed_until = NULL, version = version + 1
         WHERE tenant = $1 AND id = $2 AND status = 'open' AND attempts = $3`,
        [tenant, id, attempt],
      )) as [unknown, number];
      if (!before || ended === 0) throw overtaken();
      const after = await updatePartner(tx, before, {
        status: before.status === 'invited' ? 'onboarding' : before.status,
        onboarded: true,
      });
      const clientId = clientIdOf(partnerId, 'sandbox');
      await this.audit.record(tx, {
        tenant,
        actor: actorOf({ id, partnerId }),
        act: 'invitation.accepted',
        subject: { type: 'partner', id: partnerId },
        before: { status: before.status },
        after: { status: after.status, client: clientId, keyId: secretId },
      });
      return commitAnswer(tx, told);
    });
  }

  private async release({ id, attempt }: Claim): Promise<void> {
    await this.database.query(
      `UPDATE partner.invitations SET claimed_until = NULL WHERE tenant = $1 AND id = $2 AND attempts = $3`,
      [this.partners.enterprise, id, attempt],
    );
  }
}

const overtaken = () => new ProblemError('gone', 'The invitation is no longer open');

const actorOf = ({ id, partnerId }: Pick<Claim, 'id' | 'partnerId'>): Actor => ({
  kind: 'invitee',
  id: `invitation ${id}`,
  partnerId,
});
