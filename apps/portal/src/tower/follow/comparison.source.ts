import type { ProcessClient } from '#clients';
import type { Source, SourcePage } from './source.js';

/** Runs that a trend shows. */
export const RUNS = 30;
const EVERY_MS = 10_000;

/** Comparisons of shelf and book, out of the process's own record of its reconciliations: asked again and again. */
export class ComparisonSource implements Source {
  readonly name = 'comparisons';
  readonly everyMs = EVERY_MS;

  constructor(private readonly process: ProcessClient) {}

  async read(_after: string | undefined, signal: AbortSignal): Promise<SourcePage> {
    const { items } = await this.process.listReconciliations({ name: 'stock-reconciliation', limit: RUNS }, { signal });
    return { facts: items.map((run) => ({ kind: 'comparison', run })), read: items.length, next: '', more: false };
  }
}
