import { setTimeout as sleep } from 'node:timers/promises';
import type { CanonicalEvent } from '#canonical';
import { EventLogService, messagingPersistence, Notifications, Subscriptions } from '#messaging';
import { Audit, auditPersistence } from '#platform/audit';
import type { CrossdockConfig } from '#platform/config';
import { createDataSource, Database, migrate } from '#platform/persistence';
import {
  type Command,
  type CommandContext,
  type CommandHandler,
  type Decision,
  type EditedCommand,
  type Input,
  Jobs,
  type ProcessDefinition,
  ProcessManager,
  type ProcessManagerParts,
  processPersistence,
  type RetryPolicy,
} from '#process-manager';
import { createTestDatabase } from './database.js';

export interface State {
  readonly events: readonly string[];
  readonly outcomes: readonly string[];
  readonly fired: readonly string[];
  /** Commands of types that begin with `must-`: they failed, and wait for a person in a case of their own. */
  readonly stuck: Readonly<Record<string, Command>>;
}
const NOTHING: State = { events: [], outcomes: [], fired: [], stuck: {} };

/**
 * A process that does what the order's lines say: `cmd:<target>:<type>`, `timer:<ms>`, `case:<code>[:<title>:<severity>]`,
 * `poison`. A case `asks` takes the number of a document, and none that ends in `-0`; a case `shut` is not
 * tried again.
 */
export const definition: ProcessDefinition<State> = {
  name: 'sample',
  version: 1,
  consumes: ['order.released', 'order.cancel-requested'],
  correlate: (event) => event.orderId ?? null,
  decide: (before, input): Decision<State> | null => {
    const state = before ?? NOTHING;
    if (input.kind === 'event') return onEvent(state, input);
    if (input.kind === 'outcome') return onOutcome(state, input);
    if (input.kind === 'timer') return { state: { ...state, fired: [...state.fired, input.name] } };
    return onAction(state, input);
  },
  status: (state) => (state.outcomes.length > 0 ? 'done' : 'open'),
  terminal: () => false,
  references: (state) => state.events.map((key) => ({ kind: 'event', key })),
};

const ASKS = {
  type: 'object',
  properties: { number: { type: 'string', minLength: 1 } },
  required: ['number'],
} as const;

function onEvent(state: State, { event }: Extract<Input, { kind: 'event' }>): Decision<State> {
  if (event.type === 'order.cancel-requested') return { state, timers: [{ name: 'later', dueAt: null }] };
  const { order } = event.data as CanonicalEvent<'order.released'>['data'];
  const asked = order.lines.map(({ sku }) => sku.split(':'));
  if (asked.some(([kind]) => kind === 'poison')) throw new Error('cannot decide this');
  return {
    state: { ...state, events: [...state.events, event.id] },
    commands: asked
      .filter(([kind]) => kind === 'cmd')
      .map(([, target, type]) => ({
        target: target as string,
        type: type as string,
        payload: { type, day: '2026-11-30' },
      })),
    timers: asked
      .filter(([kind]) => kind === 'timer')
      .map(([, ms]) => ({ name: 'later', dueAt: new Date(Date.now() + Number(ms)).toISOString() })),
    open: asked
      .filter(([kind]) => kind === 'case')
      .map(([, code, title = 'A case', severity = 'low']) => ({
        code: code as string,
        title,
        owner: 'order-desk',
        severity: severity as 'low',
        evidence: { told: event.id },
        dueInMs: 1000,
        actions: ['retry', 'resolve', 'assign'],
        ...(code === 'asks' && { resolveWith: ASKS }),
      })),
    note: 'released',
  };
}

function onOutcome(state: State, { command, outcome }: Extract<Input, { kind: 'outcome' }>): Decision<State> {
  const outcomes = [...state.outcomes, `${command.type}:${outcome.ok ? 'ok' : outcome.failure.code}`];
  if (outcome.ok || !command.type.startsWith('must-')) return { state: { ...state, outcomes } };
  const code = `command-failed:${command.type}`;
  const { type, target, payload } = command;
  return {
    state: { ...state, outcomes, stuck: { ...state.stuck, [code]: { type, target, payload } } },
    open: [
      {
        code,
        title: `${type} failed`,
        owner: 'order-desk',
        severity: 'medium',
        dueInMs: 60_000,
        actions: ['retry', 'resolve', 'assign', 'skip', 'edit'],
      },
    ],
  };
}

/** `retry` issues a command again that is stuck, and leaves a case of any other kind open; the rest ends the case. */
function onAction(
  state: State,
  { action, caseCode = '', payload }: Extract<Input, { kind: 'action' }>,
): Decision<State> {
  const { [caseCode]: command, ...stuck } = state.stuck;
  if (action === 'retry' && caseCode === 'shut')
    return { state, refused: { message: 'It is shut' }, note: 'It is shut' };
  if (action === 'retry' && !command) return { state };
  const { number } = (payload as { result?: { number?: string } } | null)?.result ?? {};
  if (number?.endsWith('-0'))
    return {
      state: { ...state, stuck },
      close: [{ code: caseCode, resolution: 'never told' }],
      refused: { message: `There is no document ${number}`, pointer: '/result/number' },
    };
  return {
    state: { ...state, stuck },
    close: [{ code: caseCode, resolution: action }],
    ...(action === 'retry' && command && { commands: [command] }),
    ...(action === 'edit' && command && { commands: [{ ...command, ...asEdited(payload as EditedCommand) }] }),
  };
}

const asEdited = ({ payload, revises }: EditedCommand) => ({ payload, revises });

let sequence = 0;
export const released = (orderId: string, ...skus: string[]): CanonicalEvent =>
  ({
    id: `e${++sequence}`,
    source: '/erp/sap',
    type: 'order.released',
    version: 1,
    subject: orderId,
    orderId,
    receivedAt: new Date().toISOString(),
    classifier: 'actual',
    data: { order: { lines: skus.map((sku, i) => ({ lineId: String(i), sku, quantity: { value: 1, unit: 'EA' } })) } },
  }) as unknown as CanonicalEvent;

export const TENANT = 'acme';
export const FAST: RetryPolicy = { firstDelayMs: 20, maxDelayMs: 50, giveUpAfterMs: 60_000, warnAfterMs: 60_000 };

export type SampleProcess = Awaited<ReturnType<typeof createSampleProcess>>;

/** A database in which managers of the sample process are started and crashed. */
export async function createSampleProcess() {
  const test = await createTestDatabase();
  await migrate(test.url, [auditPersistence, messagingPersistence, processPersistence('sample')]);
  const database = new Database(await createDataSource(test.url).initialize());
  const notifications = new Notifications({ databaseUrl: test.url } as CrossdockConfig);
  const log = new EventLogService(database, notifications);
  const running: { stop(): Promise<void> }[] = [];

  async function start(
    execute: (payload: { type: string; day: string }, context: CommandContext) => Promise<unknown>,
    types: string[],
    retry = FAST,
    process = definition,
    more: Pick<ProcessManagerParts, 'now' | 'edits' | 'works' | 'reconciliations' | 'scheduling' | 'feeds'> = {},
  ) {
    const config = { databaseUrl: test.url } as CrossdockConfig;
    const jobs = new Jobs(config);
    const subscriptions = new Subscriptions(database, log, notifications);
    const handlers = types.map(
      (type): CommandHandler => ({
        type,
        retry,
        execute: (payload, context) => execute(payload as { type: string; day: string }, context),
      }),
    );
    const manager = new ProcessManager(process, handlers, {
      database,
      jobs,
      events: log,
      subscriptions,
      notifications,
      audit: new Audit(),
      tenant: TENANT,
      ...more,
    });
    await jobs.onModuleInit();
    await manager.start();
    subscriptions.onApplicationBootstrap();
    let crashed = false;
    const stop = async () => {
      if (crashed) return;
      await Promise.all([subscriptions.beforeApplicationShutdown(), manager.stop()]);
      await jobs.onApplicationShutdown();
    };
    running.push({ stop });
    /** Takes its connections away in the middle of its work, as a kill -9 does: nothing is drained or settled. */
    const crash = async () => {
      crashed = true;
      await jobs.boss.stop({ graceful: false, close: true });
      await subscriptions.beforeApplicationShutdown();
      void manager.stop();
    };
    return { manager, jobs, stop, crash };
  }

  const append = (...events: CanonicalEvent[]) => database.transaction((tx) => log.append(tx, TENANT, events));

  /** Stops every manager and forgets the events. */
  const clear = async () => {
    await Promise.all(running.splice(0).map((each) => each.stop()));
    await database.query(
      'TRUNCATE messaging.events, messaging.pending, messaging.positions, messaging.subscriptions, messaging.parked CASCADE',
    );
  };
  const drop = async () => {
    await notifications.onApplicationShutdown();
    await database.dataSource.destroy();
    await test.drop();
  };
  return { database, log, notifications, start, append, clear, drop };
}

export async function until<T>(what: () => Promise<T | null | undefined | false>, ms = 10_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await what();
    if (value) return value;
    if (Date.now() > deadline) throw new Error('waited in vain');
    await sleep(15);
  }
}
