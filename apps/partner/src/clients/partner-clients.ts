import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Tx } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import { lockPartner, type PartnerRecord } from '../registry/partner.record.js';
import { Partners } from '../registry/partners.js';
import { ClientDirectory, clientIdOf, type Environment } from './client.directory.js';

const SWEEP_MS = 5_000;
const log = logger('partner-clients');

/**
 * Keeps the authorization server's clients as the partners' standing wants them. The partner's row says what is wanted
 * and that it is not yet so; whoever changed it brings the clients there at once, and what stayed behind (the server was
 * away, this process was killed) a sweep brings there later. The row stays locked meanwhile, so that two acts on one
 * partner cannot overtake each other on their way.
 */
@Injectable()
export class PartnerClients implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private sweeping?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly directory: ClientDirectory,
  ) {}

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
   * @param end what is committed with the note that they are
   * @throws RetryableError when the authorization server is away: it stays wanted
   */
  bring<T>(partnerId: string, end: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const partner = await lockPartner(tx, this.partners.enterprise, partnerId);
      if (partner?.clientsPending) await this.apply(tx, partner);
      return end(tx);
    });
  }

  /** Brings along whatever was left behind. */
  async sweep(): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM partner.partners WHERE tenant = $1 AND clients_pending ORDER BY id LIMIT 100',
      [this.partners.enterprise],
    );
    for (const { id } of rows)
      await this.bring(id, async () => undefined).catch((err) =>
        log.warn({ err, partner: id }, 'clients are not as they are wanted yet'),
      );
  }

  private async apply(tx: Tx, partner: PartnerRecord): Promise<void> {
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
    await tx.query('UPDATE partner.partners SET clients_pending = false WHERE tenant = $1 AND id = $2', [
      partner.tenant,
      id,
    ]);
  }
}

/** Sandbox credentials from the acceptance on, production ones from the approval on. */
function wanted({ status, resumesAs, onboarded }: PartnerRecord): Environment[] {
  const approved = status === 'active' || (status === 'suspended' && resumesAs === 'active');
  return [...(onboarded ? (['sandbox'] as const) : []), ...(approved ? (['production'] as const) : [])];
}
