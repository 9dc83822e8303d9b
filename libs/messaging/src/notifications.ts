import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { logger } from '#platform/telemetry';

const RECONNECT_MS = 1_000;
const log = logger('notifications');

/** LISTEN on one connection of its own. A notification is a hint: whoever waits for one also polls slowly. */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<() => void>>();
  private client?: Client;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  /** @returns how to stop listening */
  listen(channel: string, wake: () => void): () => void {
    const known = this.listeners.get(channel);
    if (known) known.add(wake);
    else {
      this.listeners.set(channel, new Set([wake]));
      if (this.client) this.client.query(`LISTEN ${channel}`).catch(() => undefined);
      else void this.connect();
    }
    return () => this.listeners.get(channel)?.delete(wake);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'crossdock-listen',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ channel }) => {
      for (const wake of this.listeners.get(channel) ?? []) wake();
    });
    client.on('error', (err) => log.warn({ err }, 'listening connection failed'));
    client.on('end', () => {
      if (this.stopped) return;
      this.client = undefined;
      setTimeout(() => void this.connect(), RECONNECT_MS).unref();
    });
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`LISTEN ${channel}`);
    } catch (err) {
      log.warn({ err }, 'cannot listen');
      this.client = undefined;
      await client.end().catch(() => undefined);
      if (!this.stopped) setTimeout(() => void this.connect(), RECONNECT_MS).unref();
    }
  }
}
