import type { EventLogService, StoredEvent, TappedCall } from '#messaging';
import { inputTitle } from '../input-title.js';
import type { CommandView, HistoryView } from '../instance.reader.js';
import type { TimelineEntryDto } from './timeline-entry.dto.js';

export interface TimelineSources {
  readonly process: string;
  /** Trace of the instance: what has no trace of its own belongs to it. */
  readonly correlationId: string;
  readonly history: readonly HistoryView[];
  readonly events: readonly StoredEvent[];
  readonly calls: readonly TappedCall[];
  readonly documents: readonly TimelineDocument[];
}

export interface TimelineDocument {
  readonly documentId: string;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly mediaType: string;
  readonly size: number;
  readonly receivedAt: string;
}

const PAGE = 500;

/** Every event of an order, however many there are; oldest first. */
export async function eventsOfOrder(
  log: Pick<EventLogService, 'read'>,
  tenant: string,
  orderId: string,
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const after = events.at(-1)?.position;
    const page = await log.read({ tenant, orderId, limit: PAGE, ...(after !== undefined && { after }) });
    events.push(...page);
    if (page.length < PAGE) return events;
  }
}

/** Everything that is known of one instance as one list, oldest first. At the same instant a cause stands before its effect. */
export function mergeTimeline(sources: TimelineSources): TimelineEntryDto[] {
  const { process, correlationId, history, events, calls, documents } = sources;
  const entries = [
    ...documents.map((document) => documentEntry(document, correlationId)),
    ...events.map((event) => eventEntry(event, correlationId)),
    ...history.flatMap((entry) => decisionEntries(entry, process, correlationId)),
    ...calls.map(callEntry),
  ];
  // The sort is stable: entries of one instant keep the order of the list above.
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function eventEntry(event: StoredEvent, correlationId: string): TimelineEntryDto {
  const { type, source, subject, occurredAt, classifier, documentId, sequence, data } = event;
  return {
    at: event.receivedAt,
    kind: type.startsWith('exception.') ? 'exception' : 'event',
    system: source.split('/').at(-1) ?? source,
    title: type,
    correlationId: event.traceparent?.slice(3, 35) ?? correlationId,
    detail: {
      source,
      subject,
      sequence,
      classifier,
      ...(occurredAt && { occurredAt }),
      ...(documentId && { documentId }),
      data,
    },
  };
}

/** What was decided on an input, and the commands of it as they stand. */
export function decisionEntries(entry: HistoryView, process: string, correlationId: string): TimelineEntryDto[] {
  const { at, sequence, input, note, failure, commands, events } = entry;
  const decision: TimelineEntryDto = {
    at,
    kind: 'decision',
    system: process,
    title: note ?? failure?.split('\n')[0] ?? [inputTitle(input), ...commands.map(({ type }) => type)].join(' → '),
    outcome: failure ? 'failed' : 'ok',
    correlationId,
    detail: {
      sequence,
      on: inputTitle(input),
      commands: commands.map(({ type, target }) => `${type} → ${target}`),
      events,
    },
  };
  // A decision that neither said nor did anything is noise: the input itself is listed on its own.
  const telling = note || failure || commands.length > 0 || events.length > 0;
  return [...(telling ? [decision] : []), ...commands.map((command) => commandEntry(command, correlationId))];
}

export function commandEntry(command: CommandView, correlationId: string): TimelineEntryDto {
  const { key, type, target, attempts, decidedAt, startedAt, finishedAt, outcome, lastError } = command;
  return {
    at: startedAt ?? decidedAt,
    kind: 'command',
    system: target,
    title: type,
    outcome: outcome ? (outcome.ok ? 'ok' : 'failed') : 'pending',
    correlationId,
    ...(startedAt && finishedAt && { durationMs: Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) }),
    detail: {
      key,
      attempts,
      ...(outcome && { answer: outcome.ok ? outcome.result : outcome.failure }),
      ...(lastError && { lastError }),
    },
  };
}

export function callEntry(call: TappedCall): TimelineEntryDto {
  const { system, direction, operation, method, url, status, outcome, error, attempt } = call;
  return {
    at: call.startedAt,
    kind: 'call',
    system,
    title: operation,
    outcome,
    correlationId: call.correlationId,
    durationMs: call.durationMs,
    detail: { direction, method, url, status, attempt, ...(error && { error }) },
  };
}

export function documentEntry(document: TimelineDocument, correlationId: string): TimelineEntryDto {
  const { documentId, channel, direction, mediaType, size, receivedAt } = document;
  return {
    at: receivedAt,
    kind: 'document',
    system: channel.split(/[/:]/).filter(Boolean).at(-1) ?? channel,
    title: `${direction === 'in' ? 'received' : 'sent'} ${mediaType}`,
    outcome: 'kept',
    correlationId,
    detail: { documentId, channel, direction, size },
  };
}
