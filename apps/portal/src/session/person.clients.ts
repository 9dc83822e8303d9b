import { Inject, Injectable } from '@nestjs/common';
import {
  CallersClients,
  type ContractName,
  contractClient,
  type ProcessClient,
  type ProcessName,
  type Tokens,
} from '#clients';
import { type ApiName, CONFIG, type CrossdockConfig } from '#platform/config';
import type { PortalSession } from './portal-session.js';
import { Sessions } from './sessions.js';

/**
 * The product's other APIs, asked as the person who is signed in: what that one may not, the portal may not either, and
 * what is done is on record as that one's.
 */
@Injectable()
export class PersonClients {
  constructor(
    private readonly sessions: Sessions,
    private readonly callers: CallersClients,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  /** @example asPerson(session)['order-to-ship'].readOrder(id) */
  asPerson(session: PortalSession) {
    return this.callers.of(this.tokensOf(session));
  }

  /** What every process API serves alike, its cases among it. */
  ofProcess(session: PortalSession, process: ProcessName): ProcessClient {
    return this.callers.ofProcess(process, this.tokensOf(session));
  }

  /**
   * By a contract, for APIs and versions without a client of their own.
   * @param environment `sandbox`: what a partner's developer tries out does nothing real
   * @example (await byContract(session, 'partner/v2')).GET('/partner/v2/fulfilments')
   */
  async byContract<N extends ContractName>(session: PortalSession, name: N, environment?: 'sandbox') {
    const api = name.slice(0, name.indexOf('/')) as ApiName;
    const authorization = `Bearer ${await this.sessions.token(session, environment)}`;
    return contractClient<N>({ baseUrl: this.config.serviceUrls[api], headers: { authorization } });
  }

  private tokensOf(session: PortalSession): Tokens {
    let refused: string | undefined;
    let last: string | undefined;
    return {
      // A person's token is good for every API that it may call.
      for: async () => {
        last = await this.sessions.token(session, undefined, refused);
        return last;
      },
      forget: () => {
        refused = last;
      },
    };
  }
}
