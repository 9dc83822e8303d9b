import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ClientStandings, standingOfPerson } from '#platform/access';
import { clock } from '#platform/clock';
import { ProblemError } from '#platform/errors';
import { logger } from '#platform/telemetry';
import { IssuerClient, type SignIn, SignInOver } from './issuer.client.js';
import type { AccessToken, PortalSession } from './portal-session.js';
import { SessionStore } from './session.store.js';

/** A token is renewed this long before it ends. */
const EARLY_MS = 60_000;
/** How long a request waits for another one that renews the same tokens. */
const WAIT_MS = 8_000;
const LOOK_MS = 50;
const log = logger('portal');

export const signInAgain = () => new ProblemError('unauthenticated', 'Sign in at /portal/sign-in');

/** Who is signed in, and with which tokens the portal asks other APIs for them. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly issuer: IssuerClient,
    private readonly standings: ClientStandings,
  ) {}

  /**
   * Nobody's where the sign-in was ended since: by time, by an administrator, or with the partner.
   * @param isUse as `isUse` tells of a request
   */
  async find(cookie: string | undefined, isUse: boolean): Promise<PortalSession | undefined> {
    const session = cookie === undefined ? undefined : await this.store.find(cookie, isUse);
    if (!session || this.stands(session)) return session;
    await this.store.end(session.id);
    return undefined;
  }

  /** Whether it still stands. That somebody asks is no use of it: a page that is left open does not keep it. */
  async goesOn({ id }: PortalSession): Promise<boolean> {
    const kept = await this.store.withTokens(id);
    return kept !== undefined && this.stands(kept.session);
  }

  /** A sign-in never goes on under an id that the browser had before it. */
  async begin({ person, tokens }: SignIn, before: string | undefined): Promise<string> {
    const earlier = before === undefined ? undefined : await this.store.find(before, false);
    if (earlier) await this.store.end(earlier.id);
    const { cookie } = await this.store.create(person, tokens);
    return cookie;
  }

  /** @returns where the browser ends the sign-in at the authorization server too */
  async end(session: PortalSession): Promise<string> {
    const kept = await this.store.withTokens(session.id);
    await this.store.end(session.id);
    if (!kept) return '/portal';
    await this.issuer.revoke(kept.tokens).catch((err) => log.warn({ err }, 'tokens of a sign-out were not revoked'));
    return this.issuer.endOf(kept.tokens);
  }

  /**
   * An access token of the person, good for a while.
   * @param environment `sandbox`: one that is good in the partner's sandbox only
   * @param refused one that was not taken, so that another is needed
   * @throws ProblemError `unauthenticated` when somebody has to sign in again; `service-unavailable`
   */
  async token({ id }: PortalSession, environment?: 'sandbox', refused?: string): Promise<string> {
    for (const giveUpAt = clock.now() + WAIT_MS; clock.now() < giveUpAt; await sleep(LOOK_MS)) {
      const known = await this.known(id, environment, refused);
      if (known) return known;
      if (!(await this.store.claim(id))) continue;
      try {
        // Somebody else may have renewed it before the claim.
        return (await this.known(id, environment, refused)) ?? (await this.renew(id, environment));
      } finally {
        await this.store.release(id);
      }
    }
    throw new ProblemError('service-unavailable', 'The sign-in could not be renewed', {
      headers: { 'retry-after': '1' },
    });
  }

  private async known(id: string, environment?: 'sandbox', refused?: string): Promise<string | undefined> {
    const kept = await this.store.withTokens(id);
    if (!kept) throw signInAgain();
    const token = environment ? kept.tokens.sandbox : kept.tokens.access;
    return token && token.until - clock.now() > EARLY_MS && token.value !== refused ? token.value : undefined;
  }

  private async renew(id: string, environment?: 'sandbox'): Promise<string> {
    const kept = await this.store.withTokens(id);
    if (!kept) throw signInAgain();
    try {
      const { person, tokens } = await this.issuer.renew(kept.tokens, environment);
      await this.store.renew(id, environment ? kept.session.person : person, tokens);
      return ((environment ? tokens.sandbox : tokens.access) as AccessToken).value;
    } catch (err) {
      // A partner without sandbox credentials is refused a token for there, and its developer stays signed in.
      if (err instanceof SignInOver && environment)
        throw new ProblemError('forbidden', 'The partner has no sandbox credentials, or the sign-in is over');
      if (err instanceof SignInOver) {
        await this.store.end(id);
        throw signInAgain();
      }
      log.warn({ err }, 'tokens were not renewed');
      throw new ProblemError('service-unavailable', 'The sign-in could not be renewed', {
        headers: { 'retry-after': '1' },
        cause: err,
      });
    }
  }

  private stands({ person, signedInAt }: PortalSession): boolean {
    const own = this.standings.of(standingOfPerson(person.id));
    if (own?.suspended || (own?.tokensValidFrom ?? 0) > signedInAt.getTime()) return false;
    return !(person.partner && this.standings.of(person.partner.clientId)?.suspended);
  }
}
