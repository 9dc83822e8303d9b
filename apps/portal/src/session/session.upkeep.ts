import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { logger } from '#platform/telemetry';
import { SessionStore } from './session.store.js';

const EVERY_MS = 600_000;
const log = logger('portal');

/** Forgets sign-ins that are over; any replica may, and all of them at once as well. */
@Injectable()
export class SessionUpkeep implements OnModuleInit, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly store: SessionStore) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.store.forget().catch((err) => log.warn({ err }, 'sign-ins that are over were not forgotten'));
    }, EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
