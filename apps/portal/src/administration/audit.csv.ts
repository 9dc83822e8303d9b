import type { AuditEntryView } from '#clients';
import { lineOf } from '../csv/csv.js';

const HEADER = [
  'sequence',
  'at',
  'act',
  'subject type',
  'subject',
  'actor kind',
  'actor',
  'partner',
  'reason',
  'before',
  'after',
  'correlation',
  'hash',
  'previous hash',
];

/** The trail line by line, with its hashes: what is in the file can be held against what is kept. */
export async function* auditCsv(pages: AsyncIterable<readonly AuditEntryView[]>): AsyncGenerator<string> {
  yield lineOf(HEADER);
  for await (const page of pages) yield page.map((entry) => lineOf(cellsOf(entry))).join('');
}

function cellsOf({ subject, actor, before, after, ...entry }: AuditEntryView): string[] {
  return [
    String(entry.sequence),
    entry.at,
    entry.act,
    subject.type,
    subject.id,
    actor.kind,
    actor.id,
    actor.partnerId ?? '',
    entry.reason ?? '',
    before ? JSON.stringify(before) : '',
    after ? JSON.stringify(after) : '',
    entry.correlationId,
    entry.hash,
    entry.previousHash,
  ];
}
