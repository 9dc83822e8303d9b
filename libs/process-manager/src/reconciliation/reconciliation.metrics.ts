import { Gauge } from 'prom-client';
import { metrics } from '#platform/telemetry';
import type { LastDone } from './reconciliation.reader.js';

const all = new Map<string, () => Promise<LastDone[]>>();

/** From now on the figures of the process's reconciliations can be scraped. They are those of the last run of each. */
export function measured(process: string, lastDone: () => Promise<LastDone[]>): void {
  all.set(process, lastDone);
}

gauge('findings', 'What did not match in the last run of a reconciliation, by kind of finding', 'kind', ({ figures }) =>
  Object.entries(figures.found),
);
gauge('matched', 'Rows that matched in the last run of a reconciliation', undefined, ({ figures }) => figures.matched);
gauge(
  'differing',
  'Amounts that differ by the last run of a reconciliation, whichever side has more; of money in minor units',
  'unit',
  ({ figures }) => Object.entries(figures.differing ?? {}),
);
gauge('partial', '1 where a part could not be read in the last run of a reconciliation', undefined, ({ isPartial }) =>
  isPartial ? 1 : 0,
);
gauge(
  'last_done_age_seconds',
  'How long ago a run of a reconciliation came to its end, by the clock of the database',
  undefined,
  ({ ageSeconds }) => ageSeconds,
);
gauge(
  'duration_seconds',
  'How long the last run of a reconciliation took',
  undefined,
  ({ tookSeconds }) => tookSeconds,
);

/** Read when it is asked for: every replica tells the same. */
function gauge(
  name: string,
  help: string,
  label: 'kind' | 'unit' | undefined,
  figuresOf: (last: LastDone) => number | [label: string, value: number][],
): void {
  new Gauge({
    name: `crossdock_reconciliation_${name}`,
    help,
    labelNames: ['process', 'reconciliation', ...(label ? [label] : [])],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const [process, lastDone] of all)
        for (const last of await lastDone().catch((): LastDone[] => [])) {
          const of = { process, reconciliation: last.name };
          const figures = figuresOf(last);
          if (typeof figures === 'number') this.set(of, figures);
          else for (const [value, figure] of figures) this.set({ ...of, [label as string]: value }, figure);
        }
    },
  });
}
