import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { CONFIG, type CrossdockConfig, DERIVED_KEY } from '../config/index.js';
import { ListedTargets } from '../http/index.js';
import { Database } from '../persistence/index.js';
import { CannotOpen, derivedKey, KeyRing } from '../secrets/index.js';
import { logger } from '../telemetry/index.js';
import { type AddedConnection, type Credentials, readCredentials, resealCredentials } from './connection.record.js';

const log = logger('connections');

/** What only whoever connects needs to know of what was added: its credentials, and where its calls may go. */
@Injectable()
export class ConnectionVault {
  readonly ring: KeyRing;
  readonly egress: ListedTargets;
  readonly #tenant: string;

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CONFIG) { connections, internalSecret, profile, landscape }: CrossdockConfig,
  ) {
    const derived = { id: DERIVED_KEY, key: derivedKey(internalSecret, 'connection credentials') };
    const [first = derived, ...others] = connections?.keys ?? [];
    this.ring = new KeyRing([first, ...others, derived]);
    this.egress = new ListedTargets(connections?.addresses ?? [], profile === 'sandbox');
    this.#tenant = landscape.tenant;
  }

  /**
   * @returns undefined where it is at another version by now, or removed
   * @throws CannotOpen
   */
  open(connection: Pick<AddedConnection, 'tenant' | 'id' | 'version'>): Promise<Credentials | undefined> {
    return readCredentials(this.database, this.ring, connection);
  }

  /**
   * Seals under the key that seals now whatever is under another one, so that that one can be dropped.
   * @returns ids of what was sealed anew
   */
  async reseal(connections: readonly AddedConnection[]): Promise<readonly string[]> {
    const anew: string[] = [];
    for (const { id } of connections.filter(({ keyId }) => keyId !== this.ring.current)) {
      try {
        await this.database.transaction(async (tx) => {
          const before = await resealCredentials(tx, this.ring, this.#tenant, id);
          if (before === undefined) return;
          await this.audit.record(tx, {
            tenant: this.#tenant,
            actor: { kind: 'product', id: 'connections' },
            act: 'connection.resealed',
            subject: { type: 'connection', id },
            before: { sealedUnder: before },
            after: { sealedUnder: this.ring.current },
          });
          anew.push(id);
        });
      } catch (error) {
        if (!(error instanceof CannotOpen)) throw error;
        log.error({ connection: id, trouble: error.message }, 'not sealed anew');
      }
    }
    return anew;
  }
}
