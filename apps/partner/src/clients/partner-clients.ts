import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { clientIdOf } from '#platform/access';
import { clock } from '#platform/clock';
import { RetryableError } from '#platform/errors';
import { Database, type Tx } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { PartnerRecord } from '../registry/partner.record.js';
import { Partners } from '../registry/partners.js';
import { ClientDirectory, type Environment } from './client.directory.js';
import { ClientClaims } from './client-claims.js';

const SWEEP_MS = 1_000;
const SWEPT_AT_ONCE = 20;
/** How long an act waits for another process that brings the same partner's clients. */
const WAIT_MS = 10_000;
const LOOK_MS = 100;
const log = logger('partner-clients');

/**
 * Keeps the authorization server's clients as the partners' standing wants them. The partner's row says what is wanted
 * and that it is not yet so; whoever changed it brings the clients there at once, and what stayed behind (the server was
 * away, this process was killed) a sweep brings there within a second or two. One at a time brings those of a partner,
 * by a claim on them: no connection and no lock waits for the authorization server, and whoever comes later finds what is
 * wanted last.
 */
@Injectable()
export class PartnerClients implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Of this process, by partner. */
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly claims: ClientClaims;
  private timer?: NodeJS.Timeout;
  private sweeping?: Promise<void>;

  constructor(
    private readonly database: Database,
    partners: Partners,
    private readonly directory: ClientDirectory,
  ) {
    this.claims = new ClientClaims(database, partners.enterprise);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweeping ??= this.sweep()
        .catch((err) => log.warn({ err }, 'sweep failed'))
        .finally(() => {
          this.sweeping = undefined;
        });
    }, SWEEP_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /**
   * Resolves when the clients are as the partner's standing wants them.
   * @throws RetryableError when the authorization server is away: it stays wanted
   */
  async bring(partnerId: string): Promise<void> {
    // What is under way may have begun before the caller's act; what begins now serves all who wait.
    await this.underWay.get(partnerId)?.catch(() => undefined);
    const known = this.underWay.get(partnerId);
    if (known) return known;
    const begun = this.bringThere(partnerId).finally(() => this.underWay.delete(partnerId));
    this.underWay.set(partnerId, begun);
    return begun;
  }

  /** Brings them there, and does the work in a transaction during which they are. @throws RetryableError as `bring` */
  async whenThere<T>(partnerId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (;;) {
      await this.bring(partnerId);
      const done = await this.database.transaction(async (tx) =>
        (await this.claims.areThere(tx, partnerId)) ? { result: await work(tx) } : undefined,
      );
      // Another act came between the two, and wants something else.
      if (done) return done.result;
    }
  }

  /** Brings along what was left behind. */
  async sweep(): Promise<void> {
    const left = await this.claims.left(SWEPT_AT_ONCE);
    await Promise.all(
      left.map((partner) =>
        this.bring(partner).catch((err) => log.warn({ err, partner }, 'clients are not as they are wanted yet')),
      ),
    );
  }

  private async bringThere(partnerId: string): Promise<void> {
    for (const deadline = clock.now() + WAIT_MS; ; ) {
      const claim = await this.claims.claim(partnerId);
      if (claim) await this.claims.under(claim, () => this.apply(claim.partner));
      else if (!(await this.claims.isWanted(partnerId))) return;
      else if (clock.now() > deadline)
        throw new RetryableError('service-unavailable', `The clients of ${partnerId} are still on their way`);
      else await sleep(LOOK_MS);
    }
  }

  private async apply(partner: PartnerRecord): Promise<void> {
    const { id, kind, plan } = partner;
    const ensure = (clientId: string, environment: Environment) =>
      this.directory.ensure({ clientId, partnerId: id, partnerKind: kind, environment, plan });
    for (const environment of wanted(partner)) await ensure(clientIdOf(id, environment), environment);
    const suspended = partner.status === 'suspended';
    for (const client of await this.directory.list(id)) {
      // Those that an operator made by hand too: all clients of a partner are counted by one plan.
      await ensure(client.clientId, client.environment);
      if (client.suspended !== suspended) await this.directory.setSuspended(client.clientId, suspended);
    }
  }
}

/** Sandbox credentials from the acceptance on, production ones from the approval on. */
function wanted({ status, resumesAs, onboarded }: PartnerRecord): Environment[] {
  const approved = status === 'active' || (status === 'suspended' && resumesAs === 'active');
  return [...(onboarded ? (['sandbox'] as const) : []), ...(approved ? (['production'] as const) : [])];
}
