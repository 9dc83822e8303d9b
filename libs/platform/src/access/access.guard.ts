import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { clock } from '../clock/index.js';
import type { CrossdockConfig } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { ProblemError } from '../errors/problem.error.js';
import type { VerifiedPrincipal } from './access-token.strategy.js';
import { ClientStandings, standingOfPerson } from './client-standings.js';
import { EndedKeys } from './ended-keys.js';
import { ENDPOINT, type EndpointOptions } from './endpoint.js';
import { PARTNERS_API } from './partners.api.js';
import type { AuthenticatedRequest, Principal } from './principal.js';

/** Verified tokens kept at most; the oldest goes first. */
const CACHE_SIZE = 10_000;
/** A verified token is looked at anew after this long, so that a withdrawn key is noticed. */
const CACHE_MS = 60_000;

interface Verified {
  readonly principal: VerifiedPrincipal;
  readonly until: number;
  /** The address of each endpoint that it was admitted to last: its audience and scope need no second look there. */
  readonly admitted: Map<EndpointOptions, string>;
}

/**
 * Deny by default: every route says by `@Endpoint` what it asks for. A token must be meant for the API that is called;
 * the operator's general audience counts everywhere, a partner's nowhere but on partner APIs.
 */
@Injectable()
export class AccessGuard extends AuthGuard('access-token') {
  /** By the whole header: its digest would cost more than all the rest of this guard. */
  private readonly verified = new Map<string, Verified>();

  constructor(
    private readonly reflector: Reflector,
    private readonly standings: ClientStandings,
    private readonly endedKeys: EndedKeys,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {
    super();
  }

  /** Answers at once for a token that is known: a promise more would be a turn of the loop more. */
  override canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const endpoint = this.reflector.get<EndpointOptions | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new ProblemError('forbidden', 'The route declares no access');
    if (endpoint.public) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const header = request.headers.authorization;
    if (!header) throw missing();
    const known = this.known(header);
    if (known) return this.admit(endpoint, request, known);
    return this.verify(context, request, header).then((verified) => this.admit(endpoint, request, verified));
  }

  private admit(endpoint: EndpointOptions, request: AuthenticatedRequest, { principal, admitted }: Verified): true {
    this.checkStanding(principal);
    const { url = '/' } = request.routeOptions;
    const wasAdmitted = admitted.get(endpoint) === url;
    if (!wasAdmitted) this.checkAudience(url, principal);
    request.user = principal;
    if (wasAdmitted) return true;
    if (endpoint.scope && !principal.scopes.includes(endpoint.scope)) {
      throw new ProblemError('forbidden', `The token lacks the scope ${endpoint.scope}`, {
        headers: {
          'www-authenticate': `Bearer realm="crossdock", error="insufficient_scope", scope="${endpoint.scope}"`,
        },
      });
    }
    admitted.set(endpoint, url);
    return true;
  }

  /** Whose token this is, where it was verified a moment ago: for the record of a request that was refused before it was asked. */
  whoseIs(header: string | undefined): Principal | undefined {
    return header ? this.known(header)?.principal : undefined;
  }

  private known(header: string): Verified | undefined {
    const verified = this.verified.get(header);
    return verified && verified.until > clock.now() ? verified : undefined;
  }

  private async verify(context: ExecutionContext, request: AuthenticatedRequest, header: string): Promise<Verified> {
    this.verified.delete(header);
    await super.canActivate(context);
    const principal = request.user as VerifiedPrincipal;
    if (this.verified.size >= CACHE_SIZE) this.verified.delete(this.verified.keys().next().value as string);
    const until = Math.min(principal.expiresAt, clock.now() + CACHE_MS);
    const verified: Verified = { principal, until, admitted: new Map() };
    this.verified.set(header, verified);
    return verified;
  }

  /** `info` is what the strategy failed with: where the keys could not be had, the token is not to blame. */
  override handleRequest<T>(error: unknown, user: T | false, info: unknown): T {
    for (const problem of [error, info]) if (problem instanceof ProblemError) throw problem;
    if (error || !user) throw unauthenticated('The access token is missing, expired or not valid here');
    return user;
  }

  /** A token lives for minutes; a suspension, a revocation or the end of its key counts within a second or two, on every replica. */
  private checkStanding({ clientId, person, issuedAt, kid }: VerifiedPrincipal): void {
    if (this.endedKeys.has(kid)) throw unauthenticated('The key that signed the access token was ended');
    for (const holder of person ? [clientId, standingOfPerson(person.id)] : [clientId]) {
      const standing = this.standings.of(holder);
      if (standing?.suspended)
        throw unauthenticated(holder === clientId ? 'The client is suspended' : 'The person is disabled');
      // `iat` has whole seconds: one of the second in which it was revoked is refused.
      if (standing?.tokensValidFrom && issuedAt < standing.tokensValidFrom)
        throw unauthenticated('The access token was revoked');
    }
  }

  /** @param path of the route that answers, not the address as it was written: that has many spellings */
  private checkAudience(path: string, principal: VerifiedPrincipal): void {
    const { publicUrl } = this.config;
    const end = path.indexOf('/', 1);
    const api = path.slice(1, end < 0 ? undefined : end);
    const own = `${publicUrl}/${api}`;
    const general = principal.kind === 'operator' && principal.audiences.includes(`${publicUrl}/`);
    const partnerOutside = principal.kind === 'partner' && api !== PARTNERS_API;
    if (partnerOutside || !(general || principal.audiences.includes(own))) {
      throw unauthenticated(`The access token is not meant for ${own}`);
    }
  }
}

/** RFC 6750 3: without credentials there is no error to name. */
const missing = () =>
  new ProblemError('unauthenticated', 'Send an access token', {
    headers: { 'www-authenticate': 'Bearer realm="crossdock"' },
  });

function unauthenticated(detail: string): ProblemError {
  return new ProblemError('unauthenticated', detail, {
    headers: { 'www-authenticate': 'Bearer realm="crossdock", error="invalid_token"' },
  });
}
