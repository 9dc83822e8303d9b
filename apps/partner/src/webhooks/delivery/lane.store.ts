import { type Database, prepared, together } from '#platform/persistence';
import type { Seal } from '#platform/secrets';
import { likePatterns } from '../../events/event-types.js';
import { keyOf } from '../signature.js';
import type { WebhookFilter } from '../webhook.js';
import { Batcher } from './batcher.js';
import type { Delivery, LaneRecord, LaneStanding, Page, PageItem } from './delivery.js';
import { CLAIM, ENDS, HEADS, HELD, KNOWN, NEXT_HELD, PAGES, RELEASE, RENEW, SETTINGS } from './lane.statements.js';
import type { DeliveryOptions } from './schedule.js';

/** Events per lane and read. */
const PAGE = 200;

export interface LaneId {
  readonly tenant: string;
  readonly webhookId: string;
}

interface SettingsRow {
  readonly id: string;
  readonly partner_id: string;
  readonly url: string;
  readonly types: string[];
  readonly filter: WebhookFilter;
  readonly secret: Buffer;
  readonly previous_secret: Buffer | null;
  readonly previous_until: Date | null;
  readonly position: string;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly failed_at: Date | null;
  readonly changes: number;
}

interface PageRow {
  readonly n: number;
  readonly position: string;
  readonly event_id: string;
  readonly type: string;
  readonly subject: string;
  readonly order_key: string;
  readonly order_id: string | null;
  readonly body: string;
  readonly previous_id: string | null;
}

type HeldRow = PageRow & {
  readonly id: string;
  readonly origin: Delivery['origin'];
  readonly next_attempt_at: Date | null;
  readonly attempts: string[];
};

interface HeldHead {
  readonly id: string;
  readonly next_attempt_at: Date | null;
  readonly not_before: Date | null;
}

type HeadRow = HeldHead & { readonly webhook_id: string; readonly order_key: string; readonly waiting: string };

/** Lanes in Postgres: who serves which, how each stands, what is next. Whatever lanes ask at the same time is one statement. */
export class LaneStore {
  private readonly pages = new Batcher<{ lane: LaneRecord; after: bigint }, Page>((asked) => this.readPages(asked));
  private readonly deliveries = new Batcher<{ lane: LaneRecord; id: string }, Delivery | undefined>((asked) =>
    this.readHeld(asked),
  );

  constructor(
    private readonly database: Database,
    private readonly seal: Seal,
    private readonly owner: string,
    private readonly options: Pick<DeliveryOptions, 'leaseMs' | 'heldOrders'>,
  ) {}

  /** @param suspended partners whose events are kept for now */
  async claim(limit: number, suspended: readonly string[]): Promise<LaneId[]> {
    const [rows] = (await this.database.dataSource.query(CLAIM, [
      this.owner,
      this.options.leaseMs,
      limit,
      suspended,
    ])) as [{ tenant: string; webhook_id: string }[]];
    return rows.map(({ tenant, webhook_id }) => ({ tenant, webhookId: webhook_id }));
  }

  /** @returns those that are still ours */
  async renew(lanes: readonly LaneId[]): Promise<(LaneId & { enabled: boolean; changes: number })[]> {
    const [rows] = (await this.database.dataSource.query(RENEW, [
      this.owner,
      ...keysOf(lanes),
      this.options.leaseMs,
    ])) as [{ tenant: string; webhook_id: string; enabled: boolean; changes: number }[]];
    return rows.map(({ webhook_id, ...row }) => ({ ...row, webhookId: webhook_id }));
  }

  async release(lanes: readonly { record: LaneRecord; outcome: LaneStanding & { dueAt?: number } }[]): Promise<void> {
    if (lanes.length === 0) return;
    const records = lanes.map(({ record, outcome }) => ({
      tenant: record.tenant,
      webhook_id: record.webhookId,
      changes: record.changes,
      ...standingColumns(outcome),
      due_at: dateOf(outcome.dueAt),
    }));
    await this.database.query(RELEASE, [
      this.owner,
      ...keysOf(lanes.map(({ record }) => record)),
      JSON.stringify(records),
    ]);
  }

  /** All that is to be known of lanes of one tenant; those that are disabled or gone are left out. */
  async load(tenant: string, webhookIds: readonly string[]): Promise<LaneRecord[]> {
    return this.database.transaction(async (tx) => {
      const settings = await prepared<SettingsRow & Record<string, unknown>>(tx, SETTINGS, [tenant, webhookIds]);
      const ids = settings.map(({ id }) => id);
      const [heads, known] = await together([
        prepared<HeadRow & Record<string, unknown>>(tx, HEADS, [tenant, ids, this.options.heldOrders + 1]),
        prepared<{ webhook_id: string; position: string }>(tx, KNOWN, [
          tenant,
          ids,
          settings.map((row) => row.position),
        ]),
      ]);
      const headsOf = Map.groupBy(heads, ({ webhook_id }) => webhook_id);
      const knownOf = Map.groupBy(known, ({ webhook_id }) => webhook_id);
      return settings.map((row) => ({
        tenant,
        webhookId: row.id,
        partnerId: row.partner_id,
        url: row.url,
        types: row.types,
        filter: row.filter,
        keys: this.keysOf(row),
        position: BigInt(row.position),
        failures: row.failures,
        ...(row.failing_since && { failingSince: row.failing_since.getTime() }),
        ...(row.failed_at && { failedAt: row.failed_at.getTime() }),
        changes: row.changes,
        ...this.headsOf(headsOf.get(row.id) ?? []),
        known: new Set((knownOf.get(row.id) ?? []).map(({ position }) => BigInt(position))),
      }));
    });
  }

  private headsOf(rows: readonly HeadRow[]): Pick<LaneRecord, 'heads' | 'restDueAt'> {
    const { heldOrders } = this.options;
    const [rest] = rows.slice(heldOrders);
    // What was there first goes first.
    const known = rows.slice(0, heldOrders).toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
    const heads = known.map((row) => ({ ...toHead(row), orderKey: row.order_key, waiting: Number(row.waiting) }));
    return { heads, ...(rest && { restDueAt: toHead(rest).dueAt }) };
  }

  page(lane: LaneRecord, after: bigint): Promise<Page> {
    return this.pages.ask({ lane, after });
  }

  held(lane: LaneRecord, id: string): Promise<Delivery | undefined> {
    return this.deliveries.ask({ lane, id });
  }

  async nextHeld({ tenant, webhookId }: LaneRecord, orderKey: string, after: string) {
    const [row] = await this.database.query<HeldHead>(NEXT_HELD, [tenant, webhookId, orderKey, after]);
    return row && toHead(row);
  }

  private keysOf({ secret, previous_secret, previous_until }: SettingsRow): LaneRecord['keys'] {
    const current = { key: keyOf(this.seal.open(secret)), until: Number.POSITIVE_INFINITY };
    if (!previous_secret || !previous_until) return [current];
    return [current, { key: keyOf(this.seal.open(previous_secret)), until: previous_until.getTime() }];
  }

  private async readPages(asked: readonly { lane: LaneRecord; after: bigint }[]): Promise<Page[]> {
    const ends = await this.database.query<{ position: string; known: boolean | null }>(ENDS, [
      asked.map(({ lane }) => lane.tenant),
      asked.map(({ lane }) => lane.partnerId),
      asked.map(({ lane }) => lane.webhookId),
      asked.map(({ lane }) => lane.changes),
    ]);
    const endOf = (n: number) => BigInt(ends[n]?.position ?? 0);
    const questions = asked.flatMap(({ lane, after }, n) =>
      ends[n]?.known && endOf(n) > after ? [{ n, ...questionOf(lane, after), up_to: String(endOf(n)) }] : [],
    );
    const rows =
      questions.length > 0 ? await this.database.query<PageRow>(PAGES, [JSON.stringify(questions), PAGE]) : [];
    const rowsOf = Map.groupBy(rows, ({ n }) => n);
    return asked.map(({ after }, n) => {
      if (!ends[n]?.known) return { items: [], more: false, readTo: after, outdated: true };
      const items = (rowsOf.get(n) ?? []).map(toItem);
      const more = items.length === PAGE;
      const end = later(endOf(n), after);
      return { items, more, readTo: more ? (items.at(-1) as PageItem).position : end };
    });
  }

  private async readHeld(asked: readonly { lane: LaneRecord; id: string }[]): Promise<(Delivery | undefined)[]> {
    const rows = await this.database.query<HeldRow>(HELD, [
      asked.map(({ lane }) => lane.tenant),
      asked.map(({ lane }) => lane.partnerId),
      asked.map(({ lane }) => lane.webhookId),
      asked.map(({ id }) => id),
    ]);
    const found = new Map(rows.map((row) => [Number(row.n), row]));
    return asked.map((_, n) => {
      const row = found.get(n + 1);
      return row && toDelivery(row);
    });
  }
}

const keysOf = (lanes: readonly LaneId[]) => [
  lanes.map(({ tenant }) => tenant),
  lanes.map(({ webhookId }) => webhookId),
];

const later = (a: bigint, b: bigint) => (a < b ? b : a);

/** A moment as a column keeps it. */
export const dateOf = (at: number | undefined) => (at === undefined ? null : new Date(at));

/** A standing as the columns of its table. */
export const standingColumns = ({ position, failures, failingSince, failedAt, pausedUntil }: LaneStanding) => ({
  position: String(position),
  failures,
  failing_since: dateOf(failingSince),
  failed_at: dateOf(failedAt),
  paused_until: dateOf(pausedUntil),
});

const questionOf = ({ tenant, partnerId, webhookId, types, filter }: LaneRecord, after: bigint) => ({
  tenant,
  partner: partnerId,
  webhook: webhookId,
  after: String(after),
  types: likePatterns(types),
  subject: filter.subjectPrefix ?? null,
  orders: filter.orderPrefix ?? null,
  warehouses: filter.warehouses ?? null,
});

const toHead = ({ id, next_attempt_at, not_before }: HeldHead) => ({
  id,
  dueAt: next_attempt_at?.getTime() ?? 0,
  ...(not_before && { notBefore: not_before.getTime() }),
});

const toItem = (row: PageRow): PageItem => ({
  position: BigInt(row.position),
  eventId: row.event_id,
  type: row.type,
  subject: row.subject,
  orderKey: row.order_key,
  body: row.body,
  ...(row.order_id && { orderId: row.order_id }),
  ...(row.previous_id && { previousId: row.previous_id }),
});

function toDelivery({ id, origin, attempts, next_attempt_at: dueAt, ...row }: HeldRow): Delivery {
  const { position, ...item } = toItem({ ...row, position: row.position ?? '0' });
  const began = attempts.map((at) => Date.parse(at));
  return {
    ...item,
    id,
    origin,
    attempts: began,
    ...(dueAt && { dueAt: dueAt.getTime() }),
    ...(row.position !== null && { position }),
  };
}
