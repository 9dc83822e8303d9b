import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { logger } from '#platform/telemetry';
import { SigningKeyStore } from './keys/signing-key.store.js';
import { UsedAssertions } from './oidc/client-assertions.js';
import { PayloadStore } from './oidc/payload.store.js';

const EVERY_MS = 600_000;
const DAY_MS = 86_400_000;
const log = logger('identity');

/** What has to be done now and then; any replica may, and all of them at once as well. */
@Injectable()
export class Upkeep implements OnModuleInit, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly keys: SigningKeyStore,
    private readonly assertions: UsedAssertions,
    private readonly payloads: PayloadStore,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.run().catch((err) => log.warn({ err }, 'upkeep failed'));
    }, EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    const { signingKeyDays } = this.config;
    if (signingKeyDays > 0) await this.keys.rotateOlderThan(signingKeyDays * DAY_MS);
    await this.assertions.forget();
    await this.payloads.forget();
  }
}
