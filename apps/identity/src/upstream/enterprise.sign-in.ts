import { createHash } from 'node:crypto';
import * as client from 'openid-client';
import type { Actor } from '#platform/audit';
import type { EnterpriseSignInConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { Database } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { PayloadStore } from '../oidc/payload.store.js';
import type { People } from '../people/people.js';
import type { PeopleReader } from '../people/people.reader.js';
import { type Person, type PersonData, USERNAME } from '../people/person.js';
import { signIns } from '../people/sign-in.metric.js';
import { rolesFrom } from './enterprise.roles.js';

const log = logger('identity');
const TIMEOUT_SECONDS = 10;
/** How long somebody may take at the identity provider. */
const STATE_SECONDS = 600;
const ACTOR: Actor = { kind: 'product', id: 'identity' };

export type EnterpriseOutcome =
  | { readonly outcome: 'signed-in'; readonly personId: string }
  | { readonly outcome: 'refused'; readonly why: string };

export interface EnterpriseParts {
  readonly config: EnterpriseSignInConfig;
  readonly publicUrl: string;
  readonly payloads: PayloadStore;
  readonly database: Database;
  readonly people: People;
  readonly reader: PeopleReader;
}

/**
 * Sign-in at the enterprise's identity provider (OpenID Connect code flow with PKCE), of which we are a client. Who it
 * says signs in is made here at the first time, and is what the groups there say each time; tokens stay ours.
 */
export class EnterpriseSignIn {
  private discovered?: Promise<client.Configuration>;

  constructor(private readonly parts: EnterpriseParts) {}

  get label(): string {
    return this.parts.config.label;
  }

  /** @returns where the browser goes */
  async begin(uid: string): Promise<string> {
    const provider = await this.provider();
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    await this.states.upsert(state, { interaction: uid, nonce, verifier } as never, STATE_SECONDS);
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /** Whose sign-in an answer is for. */
  async uidOf(url: URL): Promise<string | undefined> {
    return (await this.kept(url))?.interaction;
  }

  /** Takes the answer once, and only for the sign-in that it was asked for. */
  async finish(uid: string, url: URL): Promise<EnterpriseOutcome> {
    const kept = await this.kept(url);
    const state = url.searchParams.get('state') ?? '';
    if (!kept || kept.interaction !== uid) return this.refused('This sign-in is over. Begin again.');
    await this.states.destroy(state);
    try {
      const provider = await this.provider();
      const tokens = await client.authorizationCodeGrant(provider, new URL(`${this.redirectUri}${url.search}`), {
        pkceCodeVerifier: kept.verifier,
        expectedState: state,
        expectedNonce: kept.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims() as client.IDToken;
      const { rolesClaim } = this.parts.config;
      const told =
        claims[rolesClaim] === undefined && provider.serverMetadata().userinfo_endpoint
          ? { ...(await client.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims }
          : claims;
      return await this.admit(told);
    } catch (err) {
      if (err instanceof ProblemError) return this.refused(err.detail ?? err.message);
      if (err instanceof client.AuthorizationResponseError)
        return this.refused(`${this.label} did not sign you in (${err.error}).`);
      log.warn({ err }, 'the enterprise’s identity provider gave no sign-in');
      return this.refused(`${this.label} could not be asked. Try again in a moment.`);
    }
  }

  private async admit(claims: Readonly<Record<string, unknown>> & { sub: string }): Promise<EnterpriseOutcome> {
    const { config, database, people, reader } = this.parts;
    const mapped = rolesFrom(claims[config.rolesClaim], config.roles);
    if (!mapped) return this.refused('None of your groups has a role here. Ask an administrator.');
    const email = textOf(claims['email']);
    const username = usernameOf(claims);
    const data: PersonData = { name: textOf(claims['name']) ?? username, ...(email && { email }), ...mapped };
    const known = await database.transaction(async (tx): Promise<Person> => {
      const found = await reader.lockSubject(tx, config.issuer, claims.sub);
      if (found) return found;
      const elsewhere = { issuer: config.issuer, subject: claims.sub };
      const [taken] = (await tx.query('SELECT 1 FROM identity.people WHERE username = $1', [username])) as [object?];
      // A name that somebody has already is not that one's proof: the account there is another person.
      const free = taken ? `${username.slice(0, 70)}+${digest(config.issuer, claims.sub)}` : username;
      return people.insert(tx, ACTOR, free, data, { elsewhere });
    });
    if (known.disabled) return this.refused('Your account is disabled.');
    if (differs(known, data)) await people.change({ by: ACTOR, id: known.id }, data);
    await database.query('UPDATE identity.people SET last_sign_in_at = now() WHERE id = $1', [known.id]);
    signIns.inc({ by: 'enterprise', outcome: 'signed-in' });
    return { outcome: 'signed-in', personId: known.id };
  }

  private refused(why: string): EnterpriseOutcome {
    signIns.inc({ by: 'enterprise', outcome: 'refused' });
    return { outcome: 'refused', why };
  }

  private get redirectUri(): string {
    return `${this.parts.publicUrl}/oauth/enterprise/callback`;
  }

  private get states() {
    return this.parts.payloads.of('EnterpriseSignIn');
  }

  private async kept(url: URL): Promise<{ interaction: string; nonce: string; verifier: string } | undefined> {
    return (await this.states.find(url.searchParams.get('state') ?? '')) as never;
  }

  /** Asked for when it is needed, and again when it could not be had. */
  private provider(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.parts.config;
    const url = new URL(issuer);
    this.discovered ??= client
      .discovery(url, clientId, undefined, client.ClientSecretBasic(clientSecret), {
        timeout: TIMEOUT_SECONDS,
        // Only where the configuration names an address without TLS itself.
        ...(url.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        this.discovered = undefined;
        throw error;
      });
    return this.discovered;
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, 120) : undefined;

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);

function usernameOf(claims: Readonly<Record<string, unknown>> & { sub: string }): string {
  const named = textOf(claims['preferred_username']) ?? textOf(claims['email']) ?? '';
  const username = named.toLowerCase().slice(0, 80);
  return USERNAME.test(username) ? username : `person.${digest(claims.sub)}`;
}

const differs = (known: Person, data: PersonData): boolean =>
  known.name !== data.name ||
  known.email !== data.email ||
  known.partnerId !== data.partnerId ||
  [...known.roles].sort().join() !== [...data.roles].sort().join();
