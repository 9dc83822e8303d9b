import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { logger } from '../telemetry/index.js';
import { CONNECTION_KIND, type ConnectionKind } from './connection.kind.js';
import { ConnectionVault } from './connection.vault.js';
import { CurrentLandscape } from './current-landscape.js';

/** A replica that still seals under the key before may do so until it is replaced. */
const EVERY_MS = 3_600_000;
const log = logger('connections');

/** Seals anew what an earlier key has sealed, from the start on: nobody has to ask for it before a key is dropped. */
@Injectable()
export class ConnectionUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly landscape: CurrentLandscape,
    private readonly vault: ConnectionVault,
    @Inject(CONNECTION_KIND) private readonly kind: ConnectionKind,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.reseal();
    this.timer = setInterval(() => void this.reseal(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A database that is away is no reason not to start. */
  private async reseal(): Promise<void> {
    try {
      const anew = await this.vault.reseal(this.landscape.added(this.kind.kind));
      if (anew.length > 0) await this.landscape.refresh();
    } catch (err) {
      log.warn({ err }, 'not sealed anew');
    }
  }
}
