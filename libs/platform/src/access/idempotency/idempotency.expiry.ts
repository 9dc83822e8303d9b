import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { logger } from '../../telemetry/index.js';
import { IdempotencyStore } from './idempotency.store.js';

const EXPIRY_EVERY_MS = 3_600_000;
const log = logger('idempotency');

/** Forgets keys whose published life is over. */
@Injectable()
export class IdempotencyExpiry implements OnApplicationBootstrap, OnApplicationShutdown {
  private expiry?: NodeJS.Timeout;

  constructor(private readonly store: IdempotencyStore) {}

  onApplicationBootstrap(): void {
    this.expiry = setInterval(
      () => this.store.expire().catch((err) => log.warn({ err }, 'expiry failed')),
      EXPIRY_EVERY_MS,
    ).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.expiry);
  }
}
