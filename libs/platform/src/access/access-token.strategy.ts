import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { clock } from '../clock/index.js';
import type { CrossdockConfig, PartnerKind } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import type { Principal } from './principal.js';
import { SigningKeys } from './signing-keys.js';

interface AccessToken {
  readonly iss: string;
  readonly aud: string | readonly string[];
  readonly exp: number;
  readonly iat: number;
  readonly nbf?: number;
  readonly sub?: string;
  readonly client_id: string;
  readonly scope?: string;
  readonly kind?: Principal['kind'];
  readonly partner_id?: string;
  readonly partner_kind?: PartnerKind;
  readonly environment?: Principal['environment'];
  /** Of a person's token only. */
  readonly preferred_username?: string;
  /** The partner's client in whose place its developer calls. */
  readonly partner_client?: string;
}

const LEEWAY_SECONDS = 5;
const bearerToken = ExtractJwt.fromAuthHeaderAsBearerToken();

/** Beside the principal, for the cache of verified tokens: times in ms since the epoch. */
export type VerifiedPrincipal = Principal & {
  /** The key that signed its token. */
  readonly kid: string;
  readonly expiresAt: number;
  readonly issuedAt: number;
  readonly audiences: readonly string[];
};

/** JWT access tokens (RFC 9068): ES256 only, `typ` at+jwt, known `kid`, our issuer. Audience and scope are the guard's. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'access-token') {
  constructor(keys: SigningKeys, @Inject(CONFIG) config: CrossdockConfig) {
    super({
      jwtFromRequest: bearerToken,
      passReqToCallback: true,
      algorithms: ['ES256'],
      issuer: config.publicUrl,
      // By the machine's own clock; ours may be right where that is wrong.
      ignoreExpiration: true,
      jsonWebTokenOptions: { ignoreNotBefore: true },
      secretOrKeyProvider: (_request: FastifyRequest, token: string, done: (error: unknown, key?: never) => void) => {
        const header = headerOf(token);
        // passport-jwt does not look at `typ`; an id token must not pass for an access token.
        if (header?.alg !== 'ES256' || header.typ?.toLowerCase() !== 'at+jwt' || typeof header.kid !== 'string') {
          done(null, undefined);
          return;
        }
        keys.get(header.kid).then(
          (key) => done(null, key as never),
          (error) => done(error),
        );
      },
    });
  }

  validate(request: FastifyRequest, token: AccessToken): VerifiedPrincipal | false {
    if (!token.client_id || !token.kind || !token.iat || !isCurrent(token)) return false;
    return {
      kid: headerOf(bearerToken(request as never) as string)?.kid as string,
      clientId: token.partner_client ?? token.client_id,
      kind: token.kind,
      ...(token.partner_id && { partnerId: token.partner_id }),
      ...(token.partner_kind && { partnerKind: token.partner_kind }),
      scopes: token.scope?.split(' ').filter(Boolean) ?? [],
      environment: token.environment ?? 'production',
      ...(token.sub && token.preferred_username && { person: { id: token.sub, username: token.preferred_username } }),
      issuedAt: token.iat * 1000,
      expiresAt: token.exp * 1000,
      audiences: [token.aud].flat() as string[],
    };
  }
}

/** RFC 7519 4.1.4 and 4.1.5, with leeway for clocks that differ a little. */
function isCurrent({ exp, nbf = 0 }: AccessToken): boolean {
  const now = clock.now() / 1000;
  return typeof exp === 'number' && now < exp + LEEWAY_SECONDS && now >= nbf - LEEWAY_SECONDS;
}

function headerOf(token: string): { alg?: string; typ?: string; kid?: unknown } | null {
  try {
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as { alg?: string };
  } catch {
    return null;
  }
}
