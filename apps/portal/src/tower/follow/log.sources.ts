import { isEvent, subtractQuantity } from '#canonical';
import type { EventLogService, MessageChanges, StoredEvent } from '#messaging';
import { type CommitCursor, type CommitPage, ForeignCursor } from '#platform/persistence';
import { callEntry, documentEntry, eventEntry } from '#process-manager';
import type { Fact } from '../model/facts.js';
import { type Source, type SourcePage, StartOver } from './source.js';

const PAGE = 500;

/** The event log, by its positions. */
export class EventSource implements Source {
  readonly name = 'events';

  constructor(
    private readonly tenant: string,
    private readonly log: EventLogService,
  ) {}

  async read(after: string | undefined): Promise<SourcePage> {
    const position = BigInt(after ?? 0);
    const events = await this.log.read({ tenant: this.tenant, after: position, limit: PAGE });
    // The log was restored to an earlier moment: what is appended up to there would never be read.
    if (events.length === 0 && (await this.log.head()) < position) throw new StartOver();
    const facts = events.flatMap((event): Fact[] =>
      event.orderId
        ? [{ kind: 'event', orderId: event.orderId, event, entry: eventEntry(event, '') }]
        : isEvent(event, 'inventory.variance')
          ? varianceIn(event)
          : [],
    );
    const next = String(events.at(-1)?.position ?? position);
    return { facts, read: events.length, next, more: events.length === PAGE };
  }
}

/** Of two books in different units nobody can say by how much they differ. */
function varianceIn({ position, receivedAt, data }: StoredEvent<'inventory.variance'>): Fact[] {
  const { location: warehouse, sku, wms, erp } = data;
  if (wms.unit !== erp.unit) return [];
  return [{ kind: 'variance', warehouse, sku, position, at: receivedAt, delta: subtractQuantity(wms, erp) }];
}

/** Calls to and from other systems, as they were tapped. */
export class CallSource implements Source {
  readonly name = 'calls';

  constructor(
    private readonly tenant: string,
    private readonly changes: MessageChanges,
  ) {}

  async read(after: string | undefined): Promise<SourcePage> {
    const page = await orStartOver(this.changes.calls(this.tenant, cursorOf(after), PAGE));
    const facts = page.rows.map(({ id, order_id: orderId, call }): Fact => {
      return { kind: 'entry', orderId, id: `call:${id}`, entry: callEntry(call) };
    });
    return toPage(page, facts);
  }
}

/** Raw messages that came in or went out. */
export class DocumentSource implements Source {
  readonly name = 'documents';

  constructor(
    private readonly tenant: string,
    private readonly changes: MessageChanges,
  ) {}

  async read(after: string | undefined): Promise<SourcePage> {
    const page = await orStartOver(this.changes.documents(this.tenant, cursorOf(after), PAGE));
    const facts = page.rows.map((row): Fact => {
      const { n, order_id: orderId, document_id: documentId, channel, direction, media_type: mediaType, size } = row;
      const document = { documentId, channel, direction, mediaType, size, receivedAt: row.received_at.toISOString() };
      return { kind: 'entry', orderId, id: `document:${n}`, entry: documentEntry(document, '') };
    });
    return toPage(page, facts);
  }
}

const cursorOf = (text: string | undefined): CommitCursor | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as CommitCursor);

const toPage = ({ rows, next, more, asOf }: CommitPage<object>, facts: readonly Fact[]): SourcePage => ({
  facts,
  read: rows.length,
  next: JSON.stringify(next),
  more,
  asOf,
});

const orStartOver = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((error) => {
    throw error instanceof ForeignCursor ? new StartOver() : error;
  });
