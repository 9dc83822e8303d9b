import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type ConnectionOptions, type Job, PgBoss } from 'pg-boss';
import type { Tx } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { prepared } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { CommandJobData } from './instance.js';
import { placeOf } from './lanes/rank.js';

const log = logger('jobs');
/** A worker that is silent for this long has lost its jobs. The least that pg-boss allows. */
export const HEARTBEAT_SECONDS = 10;
/** Jobs that nobody keeps alive any more are looked for this often. */
const SUPERVISES_EVERY_MS = 2_000;

/** pg-boss, as every process of the product uses it. */
@Injectable()
export class Jobs implements OnModuleInit, OnApplicationShutdown {
  readonly boss: PgBoss;
  private readonly started: Promise<unknown>;
  private start: () => void = () => undefined;
  private supervisedAt = Number.NEGATIVE_INFINITY;
  private supervising?: Promise<void>;

  constructor(@Inject(CONFIG) config: CrossdockConfig) {
    this.boss = new PgBoss({
      connectionString: config.databaseUrl,
      schema: 'jobs',
      application_name: 'crossdock-jobs',
      max: 6,
      supervise: false,
      monitorIntervalSeconds: 1,
      schedule: false,
      registerInstance: false,
    });
    this.boss.on('error', (err) => log.warn({ err }, 'pg-boss'));
    this.started = new Promise<void>((resolve) => {
      this.start = resolve;
    }).then(() => this.boss.start());
    this.started.catch(() => undefined);
  }

  async onModuleInit(): Promise<void> {
    this.start();
    await this.started;
  }

  /**
   * Makes the queue where it is missing. Jobs that were finished are dropped soon: history is kept by the processes.
   * @param expireInSeconds a job that takes longer is given to another, however alive its worker is
   */
  async queue(name: string, expireInSeconds = 900): Promise<void> {
    await this.started;
    const options = {
      policy: 'standard',
      retryLimit: 1_000_000,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds,
      deleteAfterSeconds: 3600,
      retentionSeconds: 365 * 86_400,
    } as const;
    await this.boss.createQueue(name, options);
  }

  /**
   * Gives jobs whose worker fell silent to others and drops finished ones, where it is time for it. One process of those that
   * share the work is enough; several at once do no harm.
   */
  supervise(): void {
    const now = performance.now();
    // Each of pg-boss' rounds waits for the one before: where one takes long they would never end.
    if (this.supervising || now - this.supervisedAt < SUPERVISES_EVERY_MS) return;
    this.supervisedAt = now;
    this.supervising = this.boss
      .supervise()
      .catch((err) => log.warn({ err }, 'jobs of those that fell silent are looked for again'))
      .finally(() => {
        this.supervising = undefined;
      });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: false, close: true });
  }
}

type BossDatabase = NonNullable<ConnectionOptions['db']>;

/**
 * Lets pg-boss write in a transaction of ours. Its statements there are few and always the same, hence prepared; those of
 * calls side by side are sent in the order of the calls, whichever gets ready first.
 */
export class BossTransaction {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly tx: Tx) {}

  run<T>(call: (db: BossDatabase) => Promise<T>): Promise<T> {
    const before = this.last;
    let pass: (value?: unknown) => void = () => undefined;
    this.last = new Promise((resolve) => {
      pass = resolve;
    });
    const executeSql = async (text: string, values: unknown[] = []) => {
      await before;
      const running = prepared(this.tx, text, values);
      pass();
      return { rows: await running };
    };
    return call({ executeSql }).finally(pass);
  }
}

/** The attempt of a job that a worker holds: settling a later attempt by an earlier holder has no effect. */
export const attemptOf = ({ id, retryCount }: Job) => ({ id, retryCount });

/** The job of a command: of the group of its target, which may be left alone for a time, and before what is less urgent. */
export const commandJob = (data: CommandJobData) => ({
  data,
  group: { id: data.target },
  priority: placeOf(data).rank,
});
