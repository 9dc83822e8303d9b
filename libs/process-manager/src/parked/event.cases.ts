import type { CanonicalEvent } from '#canonical';
import type { EventKey, Tx } from '#messaging';
import type { Database } from '#platform/persistence';
import type { OwnCases } from '../cases/own.cases.js';
import { schemaOf } from '../process-manager.migration.js';
import { firstLine, inputIdOf, PARKED_LENGTH, PARKED_LIKE, parkedCase, parkedCode, poisonCode } from './parked.case.js';

/** Cases read at a time. */
const BATCH = 100;
/** As the index of them has it. */
const OF_EVENTS = `(code LIKE 'parked-event:%' OR code LIKE 'poison-input:event:%')`;

interface CaseOfEvent {
  readonly tenant: string;
  readonly id: string;
  readonly instance: string;
  readonly code: string;
  readonly event: CanonicalEvent;
}

/**
 * The one open case of each event that waits for a person: its instance's, by decision, or one of the process manager's
 * own. It is found by the event: to which instance that belongs is another question once `correlate` was mended.
 */
export class EventCases {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly database: Database,
    private readonly own: OwnCases,
    /** The instance that an event is for; undefined where nobody can say. */
    private readonly homeOf: (event: CanonicalEvent) => string | undefined,
  ) {
    this.schema = schemaOf(process);
  }

  /** Where the event has a case already that is told how it failed last. */
  async open(tx: Tx, tenant: string, instance: string, event: CanonicalEvent, failure: string): Promise<void> {
    const isTold = await this.tell(tx, tenant, event, failure);
    if (!isTold) await this.own.open(tx, tenant, instance, parkedCase(event, failure));
  }

  /** How it failed last. @returns false where the event has no open case */
  async tell(tx: Tx, tenant: string, event: EventKey, failure: string): Promise<boolean> {
    const told = (await tx.query(
      `WITH told AS (
         UPDATE ${this.schema}.cases SET detail = $3, evidence = jsonb_set(evidence, '{failure}', to_jsonb($4::text))
         WHERE tenant = $1 AND code = ANY($2) AND state = 'open' AND ${OF_EVENTS} RETURNING id
       ) SELECT * FROM told`,
      [tenant, [parkedCode(event), poisonCode(inputIdOf(event))], firstLine(failure), failure],
    )) as unknown[];
    return told.length > 0;
  }

  /** Ends the one that the process manager opened, where there is one. */
  async close(tx: Tx, tenant: string, event: EventKey, resolution: string): Promise<void> {
    const ids = await this.openOf(tx, tenant, parkedCode(event));
    if (ids.length > 0) await this.own.close(tx, tenant, ids, resolution);
  }

  /** Whether an instance still has a case about it by its own decision. */
  async isPoison(tx: Tx, tenant: string, event: EventKey): Promise<boolean> {
    return (await this.openOf(tx, tenant, poisonCode(inputIdOf(event)))).length > 0;
  }

  /** Those about events that were handled when the log was read again, of all tenants. */
  handled(): Promise<CaseOfEvent[]> {
    return this.database.query<{ [K in keyof CaseOfEvent]: CaseOfEvent[K] }>(
      `SELECT c.tenant, c.id, c.instance, c.code, c.evidence->'event' AS event FROM ${this.schema}.cases c
       WHERE c.state = 'open' AND c.code LIKE '${PARKED_LIKE}' AND EXISTS (
         SELECT FROM ${this.schema}.history h WHERE h.tenant = c.tenant AND h.instance = c.instance
           AND h.input_id = 'event:' || substr(c.code, ${PARKED_LENGTH + 1}) AND h.failure IS NULL)
       ORDER BY c.opened_at, c.id LIMIT ${BATCH}`,
    );
  }

  /** Takes those of events that could not be correlated to the instances that this release knows them to be of. */
  async bringHome(): Promise<void> {
    let page: readonly CaseOfEvent[];
    let last: CaseOfEvent | undefined;
    do {
      page = await this.database.query<{ [K in keyof CaseOfEvent]: CaseOfEvent[K] }>(
        `SELECT tenant, id, instance, code, evidence->'event' AS event FROM ${this.schema}.cases
         WHERE state = 'open' AND code LIKE '${PARKED_LIKE}' AND (tenant, code) > ($1, $2)
         ORDER BY tenant, code LIMIT ${BATCH}`,
        [last?.tenant ?? '', last?.code ?? ''],
      );
      for (const { tenant, id, instance, event } of page) {
        const home = this.homeOf(event);
        if (home === undefined || home === instance) continue;
        await this.database.query(
          `UPDATE ${this.schema}.cases SET instance = $3 WHERE tenant = $1 AND id = $2 AND state = 'open'`,
          [tenant, id, home],
        );
      }
      last = page.at(-1);
    } while (page.length === BATCH);
  }

  private async openOf(tx: Tx, tenant: string, code: string): Promise<string[]> {
    const found = (await tx.query(
      `SELECT id FROM ${this.schema}.cases WHERE tenant = $1 AND code = $2 AND state = 'open' AND ${OF_EVENTS}`,
      [tenant, code],
    )) as { id: string }[];
    return found.map(({ id }) => id);
  }
}
