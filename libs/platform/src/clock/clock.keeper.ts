import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database } from '../persistence/index.js';
import { logger, metrics } from '../telemetry/index.js';
import { clock } from './clock.js';

const ASK_EVERY_MS = 5_000;
const log = logger('clock');

new Gauge({
  name: 'crossdock_clock_fast_seconds',
  help: 'By how much the clock of this process is ahead of that of the database; beyond a second it is not gone by',
  registers: [metrics],
  collect() {
    this.set(clock.fastByMs / 1000);
  },
});

/** Asks the database what time it is, before the process takes up work and every few seconds. */
@Injectable()
export class ClockKeeper implements OnModuleInit, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private wasOff = false;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.ask();
    this.timer = setInterval(() => void this.ask(), ASK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** What the database said last goes on while it is away. */
  private async ask(): Promise<void> {
    const read = async () => {
      const [row] = await this.database.query<{ now: number }>(
        'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now',
      );
      return (row as { now: number }).now;
    };
    await clock.setBy(read).catch((err) => log.debug({ err }, 'the database does not tell the time'));
    if (clock.isOff !== this.wasOff) {
      this.wasOff = clock.isOff;
      const fastByMs = clock.fastByMs;
      if (this.wasOff) log.error({ fastByMs }, 'the clock of this machine is wrong; the database’s is gone by');
      else log.warn({ fastByMs }, 'the clock of this machine is right again');
    }
  }
}
