import type { ProcessClient, ProcessName } from '#clients';
import type { Fact } from '../model/facts.js';
import { type Source, type SourcePage, StartOver } from './source.js';

const PAGE = 500;

/** Decisions, commands, instances and cases of one process, by its API. */
export class ProcessSource implements Source {
  constructor(
    readonly name: ProcessName,
    private readonly client: ProcessClient,
  ) {}

  async read(after: string | undefined, signal: AbortSignal): Promise<SourcePage> {
    const page = await this.client.listChanges({ limit: PAGE, ...(after !== undefined && { after }) }, { signal });
    if (page.restarted) throw new StartOver();
    const { name: process } = this;
    const facts: Fact[] = [
      ...(process === 'inventory-sync' ? [] : page.changes.flatMap((change) => this.entriesOf(change))),
      ...page.instances.map((instance): Fact => ({ kind: 'instance', process, instance })),
      ...page.cases.map((each): Fact => ({ kind: 'case', process, case: each })),
    ];
    const { changes, cases, next, more, asOf } = page;
    return { facts, read: changes.length + cases.length, next, more, asOf: new Date(asOf) };
  }

  private entriesOf({ instanceId, orderId, sequence, entries }: Change): Fact[] {
    return entries.map((entry): Fact => {
      const key = entry.kind === 'command' ? (entry.detail as { key?: string }).key : undefined;
      const id = key ? `command:${key}` : `decision:${this.name}:${instanceId}:${sequence}`;
      return { kind: 'entry', orderId, id, entry };
    });
  }
}

type Change = Awaited<ReturnType<ProcessClient['listChanges']>>['changes'][number];
