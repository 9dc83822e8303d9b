import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { logger } from '#platform/telemetry';

const RECONNECT_MS = 1_000;
/** Other processes are told at most this often. */
const QUIET_MS = 5;
const log = logger('notifications');

/**
 * Wakes whoever waits for something that another transaction commits: in this process by a call, in others by NOTIFY.
 * A hint, which may be lost: whoever waits for one also polls slowly. That is why it is sent after the commit and not
 * by the transaction itself: Postgres lets transactions that notify commit one at a time only, fsync included.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly unsaid = new Set<string>();
  private saying?: Promise<void>;
  private client?: Client;
  private ready = false;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: CrossdockConfig) {}

  /** @returns how to stop listening */
  listen(channel: string, wake: () => void): () => void {
    const known = this.listeners.get(channel);
    if (known) known.add(wake);
    else {
      this.listeners.set(channel, new Set([wake]));
      this.say(`LISTEN ${channel}`);
    }
    return () => this.listeners.get(channel)?.delete(wake);
  }

  /** To be called after the commit. Those in this process are woken at once, those in others very soon. */
  tell(channel: string): void {
    this.wake(channel);
    this.say(`NOTIFY ${channel}`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private wake(channel: string): void {
    for (const wake of this.listeners.get(channel) ?? []) wake();
  }

  private say(command: string): void {
    if (!this.ready) {
      void this.connect();
      return;
    }
    this.unsaid.add(command);
    this.saying ??= this.sayAll().finally(() => {
      this.saying = undefined;
    });
  }

  private async sayAll(): Promise<void> {
    while (this.unsaid.size > 0 && this.ready) {
      const commands = [...this.unsaid].join('; ');
      this.unsaid.clear();
      await this.client?.query(commands).catch(() => undefined);
      await sleep(QUIET_MS);
    }
  }

  private async connect(): Promise<void> {
    if (this.client || this.stopped) return;
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'crossdock-listen',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', (notification) => this.heard(client, notification));
    client.on('error', (err) => log.warn({ err }, 'listening connection failed'));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`LISTEN ${channel}`);
      this.ready = true;
      // What was committed before we listened: whoever waits looks for itself.
      for (const channel of this.listeners.keys()) this.wake(channel);
    } catch (err) {
      if (!this.stopped) log.warn({ err }, 'cannot listen');
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  /** Our own were woken when we told. */
  private heard(client: Client, { channel, processId }: Notification): void {
    if (processId !== (client as Client & { readonly processID?: number }).processID) this.wake(channel);
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.ready = false;
    if (!this.stopped) setTimeout(() => void this.connect(), RECONNECT_MS).unref();
  }
}
