import { Injectable } from '@nestjs/common';
import { decodeJwt } from 'jose';
import { ClientStandings, clientIdOf } from '#platform/access';
import { ProblemError } from '#platform/errors';
import type { PortalSession } from '../session/portal-session.js';
import { Sessions } from '../session/sessions.js';
import type { Environment } from './desk.view.js';

/** Production first. */
export const ENVIRONMENTS: readonly Environment[] = ['production', 'sandbox'];

/** Tokens of a partner's developer, each good in the environment that was asked for and in no other. */
@Injectable()
export class DeskTokens {
  constructor(
    private readonly sessions: Sessions,
    private readonly standings: ClientStandings,
  ) {}

  /** @throws ProblemError `forbidden` where the partner has no credentials there */
  async of(session: PortalSession, environment: Environment, refused?: string): Promise<string> {
    if (environment === 'sandbox') return this.ofSandbox(session, refused);
    const token = await this.sessions.token(session, undefined, refused);
    if (isProductions(token)) return token;
    // One from before the approval is renewed now instead of in some minutes; before there is a client, none is.
    const newer = this.isApproved(session) ? await this.sessions.token(session, undefined, token) : token;
    if (isProductions(newer)) return newer;
    throw new ProblemError('forbidden', 'The partner has no production credentials yet');
  }

  /** Where the partner has credentials; production first. */
  async environments(session: PortalSession): Promise<Environment[]> {
    const there: Environment[] = [];
    // One after the other: both renew the same sign-in.
    for (const environment of ENVIRONMENTS) if (await this.isThere(session, environment)) there.push(environment);
    return there;
  }

  /** Whether the partner has credentials there. */
  private isThere(session: PortalSession, environment: Environment): Promise<boolean> {
    return this.of(session, environment).then(
      () => true,
      (error: unknown) => {
        if (error instanceof ProblemError && error.code === 'forbidden') return false;
        throw error;
      },
    );
  }

  /** Whatever the authorization server gave, what is meant for the sandbox never goes out with another's token. */
  private async ofSandbox(session: PortalSession, refused?: string): Promise<string> {
    const token = await this.sessions.token(session, 'sandbox', refused);
    if (environmentOf(token) === 'sandbox') return token;
    throw new ProblemError('forbidden', 'The partner has no sandbox credentials');
  }

  private isApproved({ person: { partner } }: PortalSession): boolean {
    const standing = partner && this.standings.of(clientIdOf(partner.id, 'production'));
    return standing !== undefined && !standing.suspended;
  }
}

const environmentOf = (token: string): unknown => decodeJwt(token)['environment'];

/** The authorization server gives one for the sandbox as long as there is nothing else. */
const isProductions = (token: string): boolean => environmentOf(token) === 'production';
