import { Gauge } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import { type EventLog, failureText, Parked, type StoredEvent, type Tx } from '#messaging';
import { type Database, isInfrastructure } from '#platform/persistence';
import { logger, metrics } from '#platform/telemetry';
import { jsonOf } from '../as-stored.js';
import type { CaseStore } from '../cases/case.store.js';
import type { OwnCases } from '../cases/own.cases.js';
import type { Changes, Delivery } from '../changes.js';
import type { Committer } from '../committer.js';
import type { ProcessDefinition } from '../process.js';
import { schemaOf } from '../process-manager.migration.js';
import { Again } from './again.js';
import { EventCases } from './event.cases.js';
import { type CaseOfParked, eventOfCase, inputIdOf, isParkedCode, type Retold, toldAgain } from './parked.case.js';

/** Events read behind one at a time. */
const BATCH = 100;
const HANDLED = 'It was handled when it was tried again.';
const INSTEAD = 'Its instance is there by now, and has a case about it.';
const ELSEWHERE =
  'It was handled, and is not for this instance any more: a person knows whether anything is left to do here.';
const log = logger('parked-events');

const channels = new Map<string, Parked>();
new Gauge({
  name: 'crossdock_process_parked_events',
  help: 'Events that a process could not handle and that wait for a person',
  labelNames: ['process'],
  registers: [metrics],
  async collect() {
    for (const [process, parked] of channels) this.set({ process }, await parked.count().catch(() => Number.NaN));
  },
});

export interface ParkedEventsParts {
  readonly database: Database;
  readonly events: EventLog;
  readonly own: OwnCases;
  readonly cases: Pick<CaseStore, 'lockInstances'>;
  readonly decider: Pick<Committer<unknown>, 'apply'>;
  readonly deliveriesOf: (events: readonly CanonicalEvent[]) => Delivery[];
  readonly now: () => Date;
}

/**
 * Events that a process could not handle: its decider threw on them, or something behind it did. Each is set aside with a
 * case, so that those behind it go on, and is handled again at a person's word, from the log.
 */
export class ParkedEvents<S> {
  private readonly parked: Parked;
  private readonly schema: string;
  private readonly cases: EventCases;
  private readonly tries: Again<StoredEvent>;
  private isHome = false;

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly parts: ParkedEventsParts,
  ) {
    this.schema = schemaOf(definition.name);
    this.parked = new Parked(definition.name, parts.database);
    this.cases = new EventCases(definition.name, parts.database, parts.own, (event) => this.homeOf(event));
    channels.set(definition.name, this.parked);
    this.tries = new Again(definition.name, {
      due: (limit) => this.parked.due(parts.now(), limit),
      tryAgain: (event) => this.tryAgain(event),
    });
  }

  stop(): Promise<void> {
    return this.tries.stop();
  }

  /** What no decision could be made about, in the transaction of what was decided beside it. */
  async keep(tx: Tx, tenant: string, changes: readonly Pick<Changes<S>, 'instance' | 'undecided'>[]): Promise<void> {
    for (const { instance, undecided } of changes)
      for (const { event, failure, inCase } of undecided) {
        if (!(await this.parked.keep(tx, tenant, event, failure))) continue;
        if (inCase) await this.cases.close(tx, tenant, event, INSTEAD);
        else await this.cases.open(tx, tenant, instance.id, event, failure);
      }
  }

  /** An event whose handling failed again and again: of its subscription. */
  async park(tx: Tx, event: StoredEvent, error: unknown): Promise<void> {
    await this.parked.keep(tx, event.tenant, event, error);
    await this.cases.open(tx, event.tenant, this.instanceOf(event), event, failureText(error));
  }

  /** @param at no sooner */
  async again(tx: Tx, tenant: string, { code, evidence }: CaseOfParked, at: Date): Promise<Retold> {
    const event = eventOfCase(code, evidence);
    if (!event) return 'not-parked';
    if (!(await this.parked.again(tx, tenant, event, at))) return 'handled';
    this.tries.after(tx, at.getTime() - this.parts.now().getTime());
    return 'due';
  }

  /**
   * Where a case waits for an event, a person settled what the event is about: it is not handled any more, also when the
   * log is read again.
   */
  async settle(tx: Tx, tenant: string, { instanceId, code, evidence }: CaseOfParked, by: string): Promise<void> {
    const event = eventOfCase(code, evidence);
    if (!event) return;
    await this.parked.release(tx, tenant, event);
    if (isParkedCode(code)) await this.remember(tx, tenant, instanceId, event, by);
  }

  /** Handles again what is due. */
  sweep(): Promise<void> {
    return this.tries.sweep();
  }

  /** Takes cases to the instances that they are of. Once: a process correlates the same as long as it runs. */
  async bringHome(): Promise<void> {
    if (this.isHome) return;
    await this.cases.bringHome();
    this.isHome = true;
  }

  /** Closes cases of events that were handled when the log was read again. */
  async closeHandled(): Promise<void> {
    for (const [tenant, ofOne] of Map.groupBy(await this.cases.handled(), (each) => each.tenant))
      await this.parts.database.transaction(async (tx) => {
        for (const { event } of ofOne) await this.parked.release(tx, tenant, event);
        const ids = ofOne.map(({ id }) => id);
        await this.parts.own.close(tx, tenant, ids, 'It was handled when the log was read again.');
      });
  }

  private async tryAgain(event: StoredEvent): Promise<void> {
    const { tenant } = event;
    const instance = this.instanceOf(event);
    const { database, cases } = this.parts;
    try {
      await database.transaction(async (tx) => {
        // Before the parked event, as whoever acts on the case does.
        await cases.lockInstances(tx, tenant, [instance]);
        if (await this.parked.take(tx, event)) await this.handle(tx, event, instance);
      });
    } catch (error) {
      if (isInfrastructure(error)) throw error;
      log.warn({ err: error, process: this.definition.name, event: event.id }, 'event cannot be handled still');
      await database.transaction(async (tx) => {
        // Whoever settled it meanwhile closed its case: it does not come back without one.
        if (await this.parked.failed(tx, tenant, event, error))
          await this.cases.tell(tx, tenant, event, failureText(error));
      });
    }
  }

  private async handle(tx: Tx, event: StoredEvent, instance: string): Promise<void> {
    const { decider, deliveriesOf } = this.parts;
    const { tenant } = event;
    const isThere = await this.found(tx, 'SELECT FROM $schema.instances WHERE tenant = $1 AND id = $2', [
      tenant,
      instance,
    ]);
    const failed = await this.found(
      tx,
      'SELECT FROM $schema.history WHERE tenant = $1 AND instance = $2 AND input_id = $3 AND failure IS NOT NULL',
      [tenant, instance, inputIdOf(event)],
    );
    const deliveries = deliveriesOf([event]).map((each) => (failed ? { ...each, id: toldAgain(each.id) } : each));
    await decider.apply(tx, tenant, deliveries);
    // It was kept anew: no decision could be made about it.
    if (!(await this.parked.take(tx, event))) return;
    if (await this.cases.isPoison(tx, tenant, event)) {
      await this.parked.failed(tx, tenant, event, ELSEWHERE);
      await this.cases.tell(tx, tenant, event, ELSEWHERE);
      return;
    }
    await this.parked.release(tx, tenant, event);
    await this.cases.close(tx, tenant, event, HANDLED);
    if (!isThere) await this.handleBehind(tx, event, instance);
  }

  /** Nobody took up what was told of an instance that had not begun. What was taken up is known. */
  private async handleBehind(tx: Tx, event: StoredEvent, instance: string): Promise<void> {
    const { events, decider, deliveriesOf } = this.parts;
    const { tenant, orderId, subject } = event;
    const about = orderId ? { orderId } : { subject };
    for (let after = event.position; ; ) {
      const behind = await events.read({ tenant, ...about, types: this.definition.consumes, after, limit: BATCH });
      const last = behind.at(-1);
      if (!last) return;
      const deliveries = deliveriesOf(behind).filter((each) => each.instance === instance);
      await decider.apply(tx, tenant, deliveries);
      after = last.position;
    }
  }

  /**
   * Known from now on, by a line before the first of the instance's history: it is no part of what that is rebuilt from.
   * Where the instance is not there nothing keeps two of them from taking one place: the second takes the next.
   */
  private async remember(tx: Tx, tenant: string, instance: string, event: CanonicalEvent, by: string): Promise<void> {
    const now = this.parts.now().toISOString();
    const input = jsonOf({ kind: 'event', event, now });
    const note = `${event.type} was settled by hand by ${by}.`;
    const values = [tenant, instance, inputIdOf(event), now, input, note, this.definition.version];
    for (let isKnown = false; !isKnown; )
      isKnown = await this.found(
        tx,
        `WITH added AS (
           INSERT INTO $schema.history (tenant, instance, sequence, input_id, at, input, note, version)
           SELECT $1, $2, least(min(h.sequence), 0) - 1, $3, $4, $5::jsonb, $6, $7
           FROM $schema.history h WHERE h.tenant = $1 AND h.instance = $2 ON CONFLICT DO NOTHING RETURNING input_id
         )
         SELECT input_id FROM added
         UNION ALL SELECT input_id FROM $schema.history WHERE tenant = $1 AND instance = $2 AND input_id = $3`,
        values,
      );
  }

  private async found(tx: Tx, sql: string, values: unknown[]): Promise<boolean> {
    return ((await tx.query(sql.replaceAll('$schema', this.schema), values)) as unknown[]).length > 0;
  }

  /** What could not be correlated is of its order, as far as anybody knows. */
  private instanceOf(event: CanonicalEvent): string {
    return this.homeOf(event) ?? event.orderId ?? event.subject;
  }

  private homeOf(event: CanonicalEvent): string | undefined {
    try {
      return this.definition.correlate(event) ?? undefined;
    } catch {
      return undefined;
    }
  }
}
