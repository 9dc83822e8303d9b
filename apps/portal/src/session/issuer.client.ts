import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { internalClientSecret, type Role } from '#platform/access';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig, type PartnerKind } from '#platform/config';
import type { AccessToken, SessionTokens, SignedInPerson } from './portal-session.js';
import { IDLE_MS } from './session.store.js';

const CLIENT_ID = 'crossdock-portal';
const TIMEOUT_SECONDS = 5;

/** What a sign-in under way is recognised by when the browser comes back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

export interface SignIn {
  readonly person: SignedInPerson;
  readonly tokens: SessionTokens;
}

/** The authorization server will not renew these tokens: somebody has to sign in again. */
export class SignInOver extends Error {
  override readonly name = 'SignInOver';
}

/** The product's own authorization server, of which the portal is a confidential client (code flow with PKCE). */
@Injectable()
export class IssuerClient {
  private discovered?: Promise<client.Configuration>;

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  /** @returns where the browser goes, and what to remember until it is back */
  async begin(returnTo: string): Promise<{ location: string; attempt: Attempt }> {
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const url = client.buildAuthorizationUrl(await this.server(), {
      redirect_uri: this.callback,
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // Whoever comes back to a browser that was left alone is asked again, and not let in by an older sign-in.
      max_age: String(IDLE_MS / 1000),
    });
    return { location: url.href, attempt: { state, nonce, verifier, returnTo } };
  }

  /** @throws when the answer is not the one that was asked for */
  async finish(search: string, { state, nonce, verifier }: Attempt): Promise<SignIn> {
    const answer = await client.authorizationCodeGrant(await this.server(), new URL(`${this.callback}${search}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      maxAge: IDLE_MS / 1000,
      idTokenExpected: true,
    });
    return signInOf(answer, answer.claims() as client.IDToken, {});
  }

  /** @throws SignInOver */
  async renew(kept: SessionTokens, environment?: 'sandbox'): Promise<SignIn> {
    try {
      const parameters = environment && { environment };
      const answer = await client.refreshTokenGrant(await this.server(), kept.refreshToken, parameters);
      return signInOf(answer, answer.claims() as client.IDToken, kept, environment);
    } catch (cause) {
      if (cause instanceof client.ResponseBodyError && cause.error === 'invalid_grant')
        throw new SignInOver('the sign-in is over', { cause });
      throw cause;
    }
  }

  /** Its tokens are taken no more; the sign-in itself ends where `endOf` leads. */
  async revoke({ refreshToken }: SessionTokens): Promise<void> {
    await client.tokenRevocation(await this.server(), refreshToken, { token_type_hint: 'refresh_token' });
  }

  async endOf({ idToken }: SessionTokens): Promise<string> {
    return client.buildEndSessionUrl(await this.server(), {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${this.config.publicUrl}/portal`,
    }).href;
  }

  private get callback(): string {
    return `${this.config.publicUrl}/portal/callback`;
  }

  /** Browsers reach it by its public address, this process by the one inside. */
  private server(): Promise<client.Configuration> {
    const { publicUrl, serviceUrls, internalSecret } = this.config;
    this.discovered ??= client
      .discovery(
        new URL(publicUrl),
        CLIENT_ID,
        undefined,
        client.ClientSecretBasic(internalClientSecret(internalSecret, CLIENT_ID)),
        {
          timeout: TIMEOUT_SECONDS,
          [client.customFetch]: (url, options) =>
            fetch(url.replace(publicUrl, serviceUrls.identity), options as RequestInit),
          ...(publicUrl.startsWith('http:') && { execute: [client.allowInsecureRequests] }),
        },
      )
      .catch((error: unknown) => {
        this.discovered = undefined;
        throw error;
      });
    return this.discovered;
  }
}

type Answer = client.TokenEndpointResponse;

function signInOf(
  { access_token, expires_in = 60, refresh_token, id_token }: Answer,
  claims: client.IDToken,
  kept: Partial<SessionTokens>,
  environment?: 'sandbox',
): SignIn {
  const token: AccessToken = { value: access_token, until: clock.now() + expires_in * 1000 };
  const [access, sandbox] = environment ? [kept.access ?? token, token] : [token, kept.sandbox];
  return {
    person: personOf(claims),
    tokens: {
      refreshToken: (refresh_token ?? kept.refreshToken) as string,
      idToken: (id_token ?? kept.idToken) as string,
      access,
      ...(sandbox && { sandbox }),
    },
  };
}

function personOf(claims: client.IDToken): SignedInPerson {
  const text = (name: string) => claims[name] as string | undefined;
  const partnerId = text('partner_id');
  return {
    id: claims.sub,
    username: text('preferred_username') ?? claims.sub,
    name: text('name') ?? '',
    ...(text('email') && { email: text('email') as string }),
    roles: (claims['roles'] ?? []) as Role[],
    ...(partnerId && {
      partner: {
        id: partnerId,
        kind: text('partner_kind') as PartnerKind,
        clientId: text('partner_client') as string,
      },
    }),
  };
}
