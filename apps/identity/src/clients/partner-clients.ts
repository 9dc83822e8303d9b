import { Inject, Injectable } from '@nestjs/common';
import { ClientStandings, commitAnswer, type ExpectedVersion } from '#platform/access';
import { type Actor, Audit } from '#platform/audit';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig, type PartnerKind } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { PARTNER_SCOPES } from '../scopes.table.js';
import type { Environment, PartnerClient } from './client.js';
import { noClient, PartnerClientReader } from './partner-client.reader.js';

/** What a partner's client is made from. */
export interface PartnerClientData {
  readonly partnerId: string;
  readonly partnerKind: PartnerKind;
  readonly environment: Environment;
  readonly plan: string;
}

/** Who changes which client, and at which version; at any when absent. */
export interface Change {
  readonly by: Actor;
  readonly id: string;
  readonly expected?: ExpectedVersion;
}

/** Ids that are our own clients', now or later: nobody may hold credentials of such a name before they are. */
const RESERVED = /^(operator|crossdock-.*)$/;

/** Makes and changes the clients of partners. Every act is recorded, and counts on every replica within a second or two. */
@Injectable()
export class PartnerClients {
  private readonly tenant: string;

  constructor(
    private readonly database: Database,
    private readonly reader: PartnerClientReader,
    private readonly standings: ClientStandings,
    private readonly audit: Audit,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /**
   * Makes the client, or changes it. Its partner and its environment stay: credentials that were handed out must never
   * open another world.
   * @throws ProblemError `precondition-required` when it is there and no version was named; `conflict`
   */
  async put({ by, id, expected }: Change, data: PartnerClientData): Promise<{ client: PartnerClient; made: boolean }> {
    if (RESERVED.test(id)) throw new ProblemError('conflict', `The name ${id} is reserved`);
    if (!expected) return { client: await this.make(by, id, data), made: true };
    // RFC 9110 13.1.1: what is not there is at no version.
    if (!(await this.reader.find(id))) throw expected.failed();
    const client = await this.change({ by, id, expected }, 'client.changed', async (tx, current) => {
      for (const fixed of ['partnerId', 'environment'] as const)
        if (current[fixed] !== data[fixed])
          throw new ProblemError('conflict', `The ${fixed} of a client stays ${current[fixed]}; make another client`);
      const scopes = PARTNER_SCOPES[data.partnerKind];
      await tx.query('UPDATE identity.clients SET partner_kind = $2, scopes = $3 WHERE id = $1', [
        id,
        data.partnerKind,
        scopes,
      ]);
      // Tokens of another kind's scopes must not outlive it.
      const otherKind = current.partnerKind !== data.partnerKind;
      await this.standings.set(tx, id, { plan: data.plan, ...(otherKind && { tokensValidFrom: clock.now() }) });
    });
    return { client, made: false };
  }

  suspend(change: Change): Promise<PartnerClient> {
    return this.change(change, 'client.suspended', (tx) => this.standings.set(tx, change.id, { suspended: true }));
  }

  resume(change: Change): Promise<PartnerClient> {
    return this.change(change, 'client.resumed', (tx) => this.standings.set(tx, change.id, { suspended: false }));
  }

  revokeTokens(change: Change): Promise<PartnerClient> {
    return this.change(change, 'client-tokens.revoked', (tx) => this.endTokens(tx, change.id));
  }

  /** Of all tokens got so far none is taken any more. */
  endTokens(tx: Tx, id: string): Promise<void> {
    return this.standings.set(tx, id, { tokensValidFrom: clock.now() });
  }

  /** Does the work on the locked client at the expected version, counts it up and records the act: all of it or nothing. */
  change(change: Change, act: string, work: (tx: Tx, current: PartnerClient) => Promise<void>): Promise<PartnerClient> {
    return this.changeAndTell(change, act, work, (client) => client);
  }

  /** As `change`; what is told of it afterwards is committed with it, for a retry. */
  async changeAndTell<T>(
    { by, id, expected }: Change,
    act: string,
    work: (tx: Tx, current: PartnerClient) => Promise<void>,
    tell: (after: PartnerClient) => T,
  ): Promise<T> {
    const told = await this.database.transaction(async (tx) => {
      const before = await this.reader.lock(tx, id);
      if (!before) throw noClient(id);
      expected?.check(before.version);
      await work(tx, before);
      await tx.query('UPDATE identity.clients SET version = version + 1 WHERE id = $1', [id]);
      const after = (await this.reader.lock(tx, id)) as PartnerClient;
      await this.record(tx, by, act, after, before);
      return commitAnswer(tx, tell(after));
    });
    await this.standings.refresh();
    return told;
  }

  private async make(by: Actor, id: string, data: PartnerClientData): Promise<PartnerClient> {
    const made = await this.database.transaction(async (tx) => {
      const { partnerId, partnerKind, environment, plan } = data;
      const [inserted] = (await tx.query(
        `INSERT INTO identity.clients (id, kind, partner_id, partner_kind, environment, scopes)
         VALUES ($1, 'partner', $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
        [id, partnerId, partnerKind, environment, PARTNER_SCOPES[partnerKind]],
      )) as [{ id: string }?];
      if (!inserted)
        throw new ProblemError(
          'precondition-required',
          `The client ${id} is there: send If-Match with the ETag that you read`,
        );
      await this.standings.set(tx, id, { plan });
      const after = (await this.reader.lock(tx, id)) as PartnerClient;
      await this.record(tx, by, 'client.created', after);
      return after;
    });
    await this.standings.refresh();
    return made;
  }

  private async record(tx: Tx, by: Actor, act: string, after: PartnerClient, before?: PartnerClient): Promise<void> {
    await this.audit.record(tx, {
      tenant: this.tenant,
      actor: by,
      act,
      subject: { type: 'client', id: after.id },
      ...(before && { before: recorded(before) }),
      after: recorded(after),
    });
  }
}

/** Under names that the trail does not take for those of secrets: nothing in here is one. */
function recorded({ secrets, tokensValidFrom, ...rest }: PartnerClient): object {
  return { ...rest, live: secrets, ...(tokensValidFrom && { validFrom: tokensValidFrom }) };
}
