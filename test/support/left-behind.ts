import { randomUUID } from 'node:crypto';
import type { CanonicalEvent } from '#canonical';
import { EventLogService, messagingPersistence, Notifications, Subscriptions } from '#messaging';
import { Audit, auditPersistence } from '#platform/audit';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import {
  type CaseAction,
  type CommandHandler,
  type Difference,
  Jobs,
  type ProcessDefinition,
  ProcessManager,
  processPersistence,
  RecordingReader,
  rebuild,
} from '#process-manager';
import { createTestDatabase } from './database.js';
import type { LeftBehind } from './left.states.js';
import type { Answers } from './process.driver.js';
import { FAST, TENANT, until } from './sample-process.js';

/** What happens next: somebody tells something, or a person acts on the case of that code. */
export type Next = CanonicalEvent | { readonly code: string; readonly action: CaseAction; readonly result?: unknown };

export interface CarriedOn {
  readonly version: number;
  readonly status: string;
  readonly terminal: boolean;
  /** Codes. */
  readonly openCases: readonly string[];
  readonly parked: number;
  readonly differences: readonly Difference[];
}

const by = { kind: 'operator', id: 'm.jansen' } as const;

/** A database in which instances that were left behind go on under a definition, with systems that answer by a table. */
export async function createSuccessor<S>(definition: ProcessDefinition<S>, answers: Answers) {
  const { name } = definition;
  const schema = name.replaceAll('-', '_');
  const test = await createTestDatabase();
  await migrate(test.url, [auditPersistence, messagingPersistence, processPersistence(name)]);
  const database = new Database(await createDataSource(test.url).initialize());
  const config = { databaseUrl: test.url } as CrossdockConfig;

  /** As it stood in the database. Its commands and timers were jobs. */
  async function leave(jobs: Jobs, { at, instance, commands, timers, cases }: LeftBehind): Promise<void> {
    const openCases = Object.fromEntries(cases.map(({ code }) => [code, randomUUID()]));
    const { id, version, status, sequence, traceparent, state, queues, refs } = instance;
    await database.query(
      `INSERT INTO ${schema}.instances (tenant, id, version, state, status, traceparent, sequence, queues, timers, open_cases, refs)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[TENANT, id, version, JSON.stringify(state), status, traceparent, sequence],
        ...[queues, instance.timers, openCases, refs].map((each) => JSON.stringify(each)),
      ],
    );
    await database.query(
      `INSERT INTO ${schema}.refs (tenant, kind, key, instance, owner)
       SELECT $1, kind, key, $2, owner FROM jsonb_to_recordset($3) AS r(kind text, key text, owner text)`,
      [TENANT, id, JSON.stringify(refs)],
    );
    for (const { code, cause, title, detail, owner, severity, actions, evidence, commandKey } of cases)
      await database.query(
        `INSERT INTO ${schema}.cases (tenant, id, instance, code, cause, title, detail, owner, severity, actions, evidence,
           command_key, opened_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now(), now())`,
        [
          ...[TENANT, openCases[code], id, code, cause, title, detail, owner, severity, actions],
          ...[JSON.stringify(evidence ?? null), commandKey],
        ],
      );
    const decidedAt = new Date().toISOString();
    for (const { key, type, target, payload } of commands)
      await database.query(
        `INSERT INTO ${schema}.commands (tenant, instance, key, type, target, payload, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [TENANT, id, key, type, target, JSON.stringify(payload), decidedAt],
      );
    const begun = commands.filter((each) => each.begun);
    const late = Date.now() - Date.parse(at);
    await jobs.queue(`${name}.commands`);
    await jobs.queue(`${name}.timers`);
    await jobs.boss.insert(
      `${name}.commands`,
      begun.map(({ begun: _, ...command }) => ({
        data: { tenant: TENANT, instance: id, ...command, repeat: false, decidedAt, traceparent, attempts: 0 },
      })),
    );
    await jobs.boss.insert(
      `${name}.timers`,
      timers.map(({ dueAt, ...timer }) => ({
        data: { tenant: TENANT, instance: id, ...timer },
        startAfter: new Date(Date.parse(dueAt) + late),
      })),
    );
  }

  /** Everything that was appended is decided, and every command has its outcome. */
  const quiet = () =>
    until(async () => {
      const [row] = await database.query<{ quiet: boolean }>(
        `SELECT NOT EXISTS (SELECT FROM messaging.pending) AND NOT EXISTS (SELECT FROM ${schema}.instances WHERE queues <> '{}')
           AND coalesce((SELECT max(position) FROM messaging.positions), 0)
             = coalesce((SELECT position FROM messaging.subscriptions WHERE name = $1), 0) AS quiet`,
        [name],
      );
      return row?.quiet;
    });

  /** How the instance stands after all that comes next has come. */
  async function carryOn(left: LeftBehind, next: readonly Next[]): Promise<CarriedOn> {
    const { id } = left.instance;
    const notifications = new Notifications(config);
    const events = new EventLogService(database, notifications);
    const jobs = new Jobs(config);
    const subscriptions = new Subscriptions(database, events, notifications);
    const handlers = Object.entries(answers).map(
      ([type, answer]): CommandHandler => ({
        type,
        retry: FAST,
        execute: async (payload) => answer?.(payload as never),
      }),
    );
    const parts = { database, jobs, events, subscriptions, notifications, audit: new Audit(), tenant: TENANT };
    const manager = new ProcessManager(definition, handlers, parts);
    await jobs.onModuleInit();
    await leave(jobs, left);
    await manager.start();
    subscriptions.onApplicationBootstrap();
    try {
      await quiet();
      for (const each of next) {
        if ('type' in each) await database.transaction((tx) => events.append(tx, TENANT, [each]));
        else {
          const { code, action, result = {} } = each;
          const open = (await manager.listCases(TENANT, { instanceId: id, state: 'open', limit: 50 })).items;
          const found = open.find((record) => record.code === code);
          if (!found) throw new Error(`no open case ${code}; open: ${open.map((record) => record.code).join(', ')}`);
          await manager.desk.act(TENANT, found.id, { action, by, payload: { result } }, () => undefined);
        }
        await quiet();
      }
      const differences: Difference[] = [];
      for await (const { instance, entries } of new RecordingReader(name, database).read('base', [id]))
        differences.push(...rebuild(definition, { ...instance, entries }, 'base'));
      const [row] = await database.query<Pick<CarriedOn, 'version' | 'status' | 'terminal' | 'openCases'>>(
        `SELECT version, status, terminal, ARRAY(SELECT jsonb_object_keys(open_cases)) AS "openCases"
         FROM ${schema}.instances WHERE id = $1`,
        [id],
      );
      const parked = (await database.query('SELECT FROM messaging.parked')).length;
      return { ...(row as NonNullable<typeof row>), parked, differences };
    } finally {
      await Promise.all([subscriptions.beforeApplicationShutdown(), manager.stop()]);
      await jobs.onApplicationShutdown();
      await notifications.onApplicationShutdown();
      await database.query(`TRUNCATE ${schema}.instances, ${schema}.history, ${schema}.commands, ${schema}.refs,
        ${schema}.cases, ${schema}.timers, ${schema}.cross_references, messaging.events, messaging.pending,
        messaging.positions, messaging.subscriptions, messaging.subject_heads CASCADE`);
    }
  }

  const drop = async () => {
    await database.dataSource.destroy();
    await test.drop();
  };
  return { carryOn, drop };
}
