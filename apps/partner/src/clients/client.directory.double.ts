import { randomUUID } from 'node:crypto';
import { FinalError, RetryableError } from '#platform/errors';
import {
  ClientDirectory,
  type Ending,
  type KeyInfo,
  type MadeDeveloper,
  type Making,
  type NewDeveloper,
  type NewKey,
  type PartnerClient,
  type WantedClient,
} from './client.directory.js';

type Act = 'list' | 'ensure' | 'suspend' | 'secret' | 'delete' | 'end';

/**
 * The authorization server in memory, with outages on demand: before an act, or after it and before its answer. Rules of
 * credentials are the real one's: specs about those have it.
 */
export class DirectoryDouble extends ClientDirectory {
  private readonly clients = new Map<string, PartnerClient & { readonly plan: string }>();
  private readonly developers = new Map<
    string,
    { readonly key: string; readonly password: string; readonly invitation: string }
  >();
  /** Usernames of who may sign in. */
  readonly enabled = new Set<string>();
  private readonly outages: { act: Act; when: 'before' | 'after' }[] = [];
  private readonly held = new Map<Act, () => Promise<void>>();
  /** Every secret that was ever made, by its id. */
  readonly secrets = new Map<string, string>();

  /** The next act of this sort fails. */
  fail(act: Act, when: 'before' | 'after'): void {
    this.outages.push({ act, when });
  }

  /** The next act of this sort begins when it is let go. */
  hold(act: Act): { readonly reached: Promise<void>; go(): void } {
    const [reached, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    this.held.set(act, async () => {
      reached.resolve();
      await gone.promise;
    });
    return { reached: reached.promise, go: gone.resolve };
  }

  get(clientId: string) {
    return this.clients.get(clientId);
  }

  list(partnerId: string) {
    return this.run('list', () => [...this.clients.values()].filter((client) => client.partnerId === partnerId));
  }

  ensure({ clientId, partnerId, environment, plan }: WantedClient) {
    return this.run('ensure', () => {
      const known = this.clients.get(clientId) ?? { suspended: false, secrets: [], keys: [], version: 1 };
      this.clients.set(clientId, { ...known, clientId, partnerId, environment, plan });
    });
  }

  setSuspended(clientId: string, suspended: boolean) {
    return this.run('suspend', () => this.change(clientId, { suspended }));
  }

  createSecret(clientId: string) {
    return this.run('secret', () => {
      const [id, secret] = [randomUUID(), randomUUID()];
      this.secrets.set(id, secret);
      const { secrets } = this.known(clientId);
      this.change(clientId, { secrets: [...secrets, { id, createdAt: new Date().toISOString() }] });
      return { id, secret };
    });
  }

  deleteSecret(clientId: string, secretId: string, { ifMatch }: Ending) {
    return this.run('delete', () => {
      if (![`"${this.known(clientId).version}"`, '*'].includes(ifMatch))
        throw new FinalError('precondition-failed', 'It has changed');
      this.secrets.delete(secretId);
      this.change(clientId, { secrets: this.known(clientId).secrets.filter(({ id }) => id !== secretId) });
    });
  }

  registerKey(clientId: string, jwk: NewKey): Promise<KeyInfo> {
    const key = { kid: jwk.kid };
    this.change(clientId, { keys: [...this.known(clientId).keys, key] });
    return Promise.resolve(key);
  }

  deleteKey(clientId: string, kid: string): Promise<void> {
    this.change(clientId, { keys: this.known(clientId).keys.filter((key) => key.kid !== kid) });
    return Promise.resolve();
  }

  createDeveloper(
    _partnerId: string,
    { username, invitation }: NewDeveloper,
    { key = '' }: Making,
  ): Promise<MadeDeveloper> {
    const before = this.developers.get(username);
    if (before && before.invitation !== invitation)
      return Promise.reject(new FinalError('conflict', 'The username was given before'));
    const known = before?.key === key ? before : { key, invitation, password: randomUUID() };
    this.developers.set(username, known);
    this.enabled.add(username);
    return Promise.resolve({ username, password: known.password });
  }

  endInvitation(_partnerId: string, invitation: string): Promise<void> {
    return this.run('end', () => {
      for (const [username, each] of this.developers) if (each.invitation === invitation) this.enabled.delete(username);
    });
  }

  private known(clientId: string) {
    const client = this.clients.get(clientId);
    if (!client) throw new Error(`no client ${clientId}`);
    return client;
  }

  private change(clientId: string, change: Partial<PartnerClient>): void {
    const known = this.known(clientId);
    this.clients.set(clientId, { ...known, ...change, version: known.version + 1 });
  }

  private async run<T>(act: Act, work: () => T): Promise<T> {
    const held = this.held.get(act);
    this.held.delete(act);
    await held?.();
    const at = this.outages.findIndex((outage) => outage.act === act);
    const [outage] = at < 0 ? [] : this.outages.splice(at, 1);
    if (outage?.when === 'before') throw new RetryableError('service-unavailable', 'identity gave no answer');
    const result = work();
    if (outage) throw new RetryableError('service-unavailable', 'identity gave no answer', { unclear: true });
    return result;
  }
}
