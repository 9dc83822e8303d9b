import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '#platform/audit';
import { clock } from '#platform/clock';
import { FinalError, ProblemError } from '#platform/errors';
import { Database } from '#platform/persistence';
import { ClientDirectory, clientIdOf, type MadeDeveloper, type NewDeveloper } from '../clients/client.directory.js';
import { lockPartner, readPartner, updatePartner } from '../registry/partner.record.js';
import { Partners } from '../registry/partners.js';
import { INVITATION_COLUMNS, type InvitationRow, toInvitation } from './invitation.js';
import { hashOfToken } from './invitation.token.js';

/** Longer than the authorization server is waited for. */
const CLAIM_MS = 90_000;

export interface SandboxCredentials {
  readonly partnerId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly developer?: MadeDeveloper;
}

interface Claim {
  readonly id: string;
  readonly partnerId: string;
  /** Counts the tries: a try whose claim ran out is not the one that ends it. */
  readonly attempt: number;
}

/**
 * A partner's developer follows its link. One try at a time holds the invitation; it makes the credentials, then marks
 * the invitation as accepted, then answers. A try that was killed in between lets go after a while, and the next one
 * replaces what it left: a secret that nobody has seen. Credentials lost on the way back need a link issued anew. Whoever
 * accepts may have a sign-in at the portal made in the same act.
 */
@Injectable()
export class Acceptance {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly directory: ClientDirectory,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemError `not-found`, `gone` when it is used, expired or withdrawn, `conflict` while another try is under way */
  async accept(token: string, developer?: NewDeveloper): Promise<SandboxCredentials> {
    const hash = hashOfToken(token);
    const claim = await this.claim(hash);
    try {
      const credentials = await this.makeCredentials(claim, hash, developer);
      await this.finish(claim, credentials.secretId).catch(async (error: unknown) => {
        // Nobody has seen it, and it would take the place of one that somebody wants.
        const ending = { by: actorOf(claim), ifMatch: '*' };
        await this.directory.deleteSecret(credentials.clientId, credentials.secretId, ending).catch(() => undefined);
        throw error;
      });
      await this.partners.refresh();
      const { secretId: _, ...shown } = credentials;
      return shown;
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

  private async makeCredentials(claim: Claim, hash: string, wanted?: NewDeveloper) {
    const { partnerId } = claim;
    const by = actorOf(claim);
    const partner = await readPartner(this.database, this.partners.enterprise, partnerId);
    if (partner.status !== 'invited' && partner.status !== 'onboarding')
      throw new ProblemError('conflict', `Partner ${partnerId} is ${partner.status}`);
    const clientId = clientIdOf(partnerId, 'sandbox');
    const { kind: partnerKind, plan } = partner;
    await this.directory.ensure({ clientId, partnerId, partnerKind, plan, environment: 'sandbox' });
    const developer = wanted && (await this.makeDeveloper(claim, hash, wanted));
    const earlier = (await this.directory.list(partnerId)).find((client) => client.clientId === clientId);
    await this.checkHeld(claim);
    // Left by a try that was killed, or lost by whoever accepted before: they are worth nothing from now on. Whoever claims
    // the invitation after the check makes another version of the client: his secret is not deleted here.
    for (const [nth, { id }] of (earlier?.secrets ?? []).entries())
      await this.directory
        .deleteSecret(clientId, id, { by, ifMatch: `"${(earlier?.version ?? 0) + nth}"` })
        .catch((error: unknown) => {
          throw error instanceof FinalError && error.code === 'precondition-failed' ? overtaken() : error;
        });
    const { id: secretId, secret } = await this.directory.createSecret(clientId, { by });
    return { partnerId, clientId, clientSecret: secret, secretId, ...(developer && { developer }) };
  }

  /** Once for a link and a name: a try after one that was killed gets the same password. */
  private makeDeveloper(claim: Claim, hash: string, wanted: NewDeveloper): Promise<MadeDeveloper> {
    const making = { by: actorOf(claim), key: `accept:${hash}:${wanted.username}` };
    return this.directory.createDeveloper(claim.partnerId, wanted, making).catch((cause: unknown) => {
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

  private async finish({ id, partnerId, attempt }: Claim, secretId: string): Promise<void> {
    const tenant = this.partners.enterprise;
    await this.database.transaction(async (tx) => {
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
