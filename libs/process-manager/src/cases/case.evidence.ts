import type { DocumentStore, TappedCall, WireTap } from '#messaging';
import type { CommandView } from '../instance.reader.js';
import type { CaseRecord } from './case.store.js';

/** Calls, and documents, that are told of one case: the last. */
export const MOST_EVIDENCE = 100;

type Document = Awaited<ReturnType<DocumentStore['list']>>[number];

/** What shows how a case came about, put together from where it is kept. */
export interface CaseEvidence {
  readonly command?: CommandView & { readonly payload: unknown };
  /** To the command's system and from it, from its decision to its end; of a case about no command those before it opened. */
  readonly calls: readonly TappedCall[];
  readonly documents: readonly Document[];
}

export interface EvidenceSources {
  readonly tap: Pick<WireTap, 'read'>;
  readonly documents: Pick<DocumentStore, 'list'>;
  readonly commands: { command(tenant: string, key: string): Promise<CaseEvidence['command'] | null> };
}

export async function evidenceOf(
  { tap, documents, commands }: EvidenceSources,
  tenant: string,
  orderId: string,
  record: CaseRecord,
): Promise<CaseEvidence> {
  const [command, calls, kept] = await Promise.all([
    record.commandKey ? commands.command(tenant, record.commandKey) : null,
    tap.read(tenant, orderId),
    documents.list(tenant, orderId),
  ]);
  const until = record.closedAt ?? '9';
  return {
    ...(command && { command }),
    calls: calls.filter((call) => belongs(call, record, command)).slice(-MOST_EVIDENCE),
    documents: kept.filter(({ receivedAt }) => receivedAt <= until).slice(-MOST_EVIDENCE),
  };
}

function belongs(call: TappedCall, record: CaseRecord, command: CaseEvidence['command'] | null): boolean {
  if (!command) return call.startedAt <= record.openedAt;
  const { target, decidedAt, finishedAt = '9' } = command;
  return call.system === target && call.startedAt >= decidedAt && call.startedAt <= finishedAt;
}
