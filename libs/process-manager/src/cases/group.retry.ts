import { commitAnswer } from '#platform/access';
import type { Actor } from '#platform/audit';
import { ProblemError } from '#platform/errors';
import type { Tx } from '#platform/persistence';
import type { Delivery } from '../changes.js';
import type { CaseOfParked } from '../parked/parked.case.js';
import type { Parking } from '../parked/parking.js';
import { schemaOf } from '../process-manager.migration.js';
import { logActs } from './case.acts.js';
import type { CaseDesk, Decider, DeskParts } from './case.desk.js';
import type { CaseStore } from './case.store.js';

/** A case that stayed open after it was tried again is left alone this long: whatever it led to is under way. */
const PAUSE_MS = 5 * 60_000;
/** Cases left out that are told one by one. */
const MOST_TOLD = 200;

export interface GroupRetryRequest {
  readonly by: Actor;
  /** Cases at most. */
  readonly limit: number;
  /** Commands that begin in one second: a system that has just come back is not to be overrun. */
  readonly perSecond: number;
  readonly note?: string | undefined;
}

export type SkippedBecause = 'still-tried' | 'not-offered' | 'just-retried' | 'over-the-limit';

export interface GroupRetried {
  readonly cause: string;
  readonly retried: readonly { readonly id: string; readonly instanceId: string; readonly startsAt: string }[];
  readonly skipped: readonly { readonly id: string; readonly instanceId: string; readonly reason: SkippedBecause }[];
  /** Cases that can be tried again by the same request. */
  readonly remaining: number;
}

/** Tries the cases of one cause again, after what caused them is over: as many as asked for, all of them or none. */
export class GroupRetry {
  private readonly schema: string;

  constructor(
    process: string,
    private readonly cases: CaseStore,
    private readonly desk: CaseDesk,
    private readonly decider: Decider,
    private readonly parked: Pick<Parking<unknown>, 'again'>,
    private readonly parts: DeskParts,
  ) {
    this.schema = schemaOf(process);
  }

  /** @throws ProblemError `not-found` when no case of the cause is open */
  retry(tenant: string, cause: string, request: GroupRetryRequest): Promise<GroupRetried> {
    return this.parts.database.transaction(async (tx) => {
      const at = this.desk.now();
      const chosen = await this.choose(tx, tenant, cause, request.limit, at);
      const starts = chosen.map((each, nth) => ({ ...each, delayMs: Math.round((nth * 1000) / request.perSecond) }));
      const { by, note } = request;
      const act = { action: 'retry', by, payload: { ...(note && { note }) } };
      const deliveries: Delivery[] = [];
      const caseOf = new Map<string, string>();
      const handled = new Set<string>();
      for (const { delayMs, ...each } of starts) {
        const retold = await this.parked.again(tx, tenant, each, new Date(at.getTime() + delayMs));
        // Somebody was faster: that keeps no other from being tried again.
        if (retold === 'handled') handled.add(each.id);
        if (retold !== 'not-parked') continue;
        const delivery = { ...this.desk.deliveryOf(each, act), delayMs };
        caseOf.set(delivery.id, each.id);
        deliveries.push(delivery);
      }
      await this.pause(tx, tenant, chosen, at);
      const refused = (await this.decider.apply(tx, tenant, deliveries)).filter(({ idle }) => !idle);
      const notTaken = new Set(refused.map(({ inputId }) => caseOf.get(inputId)));
      const retried = starts
        .filter(({ id }) => !notTaken.has(id) && !handled.has(id))
        .map(({ id, instanceId, delayMs }) => ({
          id,
          instanceId,
          startsAt: new Date(at.getTime() + delayMs).toISOString(),
        }));
      await this.note(tx, tenant, cause, retried, request, at);
      const answer = { cause, retried, ...(await this.leftOut(tx, tenant, cause, retried, at)) };
      if (answer.retried.length + answer.skipped.length === 0)
        throw new ProblemError('not-found', `No case of ${cause} is open`);
      await this.audit(tx, tenant, cause, answer, request);
      return commitAnswer(tx, answer);
    });
  }

  /** Oldest first. Read again under the locks of their instances: somebody may have settled one meanwhile. */
  private async choose(tx: Tx, tenant: string, cause: string, limit: number, at: Date): Promise<CaseOfParked[]> {
    const found = (await tx.query(
      `SELECT id, instance AS "instanceId", code, evidence FROM ${this.schema}.cases
       WHERE tenant = $1 AND state = 'open' AND cause = $2 AND 'retry' = ANY(actions)
         AND (retried_at IS NULL OR retried_at <= $3) ORDER BY opened_at, id LIMIT $4`,
      [tenant, cause, pausedSince(at), limit],
    )) as CaseOfParked[];
    await this.cases.lockInstances(
      tx,
      tenant,
      found.map(({ instanceId }) => instanceId),
    );
    const open = (await tx.query(
      `SELECT id FROM ${this.schema}.cases WHERE tenant = $1 AND id = ANY($2) AND state = 'open'
         AND (retried_at IS NULL OR retried_at <= $3)`,
      [tenant, found.map(({ id }) => id), pausedSince(at)],
    )) as { id: string }[];
    const still = new Set(open.map(({ id }) => id));
    return found.filter(({ id }) => still.has(id));
  }

  /**
   * Also those that will not be taken: whoever asks for the rest is not to get them again and again. Before anything is
   * told of them, see `lockInstances`.
   */
  private async pause(tx: Tx, tenant: string, chosen: readonly CaseOfParked[], at: Date): Promise<void> {
    await tx.query(
      `UPDATE ${this.schema}.cases c SET retried_at = $3
       FROM (SELECT id FROM ${this.schema}.cases WHERE tenant = $1 AND id = ANY($2) ORDER BY id FOR UPDATE) AS l
       WHERE c.tenant = $1 AND c.id = l.id`,
      [tenant, chosen.map(({ id }) => id), at.toISOString()],
    );
  }

  private async note(
    tx: Tx,
    tenant: string,
    cause: string,
    retried: GroupRetried['retried'],
    { by, note }: GroupRetryRequest,
    at: Date,
  ): Promise<void> {
    await logActs(
      tx,
      this.schema,
      tenant,
      retried.map(({ id, startsAt }) => ({
        caseId: id,
        at: at.toISOString(),
        act: 'retried',
        by: by.id,
        ...(note && { text: note }),
        detail: { group: cause, startsAt },
      })),
    );
  }

  private async leftOut(tx: Tx, tenant: string, cause: string, retried: GroupRetried['retried'], at: Date) {
    const rows = (await tx.query(
      `SELECT id, instance AS "instanceId", CASE
           WHEN code LIKE 'late:%' THEN 'still-tried' WHEN NOT 'retry' = ANY(actions) THEN 'not-offered'
           WHEN retried_at > $3 THEN 'just-retried' ELSE 'over-the-limit' END AS reason,
         count(*) FILTER (WHERE 'retry' = ANY(actions) AND (retried_at IS NULL OR retried_at <= $3)) OVER ()::int AS remaining
       FROM ${this.schema}.cases WHERE tenant = $1 AND state = 'open' AND cause = $2 AND NOT id = ANY($4)
       ORDER BY opened_at, id LIMIT ${MOST_TOLD}`,
      [tenant, cause, pausedSince(at), retried.map(({ id }) => id)],
    )) as (GroupRetried['skipped'][number] & { remaining: number })[];
    return {
      skipped: rows.map(({ id, instanceId, reason }) => ({ id, instanceId, reason })),
      remaining: rows[0]?.remaining ?? 0,
    };
  }

  private async audit(tx: Tx, tenant: string, cause: string, answer: GroupRetried, request: GroupRetryRequest) {
    const { by, note, limit, perSecond } = request;
    const { retried, remaining } = answer;
    await this.parts.audit.record(tx, {
      tenant,
      actor: by,
      act: 'exception-group.retried',
      subject: { type: 'exception-group', id: cause },
      after: { limit, perSecond, retried: retried.map(({ id }) => id), remaining },
      ...(note && { reason: note }),
    });
  }
}

const pausedSince = (at: Date): string => new Date(at.getTime() - PAUSE_MS).toISOString();
