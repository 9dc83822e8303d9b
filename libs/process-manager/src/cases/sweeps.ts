import { Counter } from 'prom-client';
import { logger, metrics } from '#platform/telemetry';

/** What is looked after now and then, by its name. */
export type Sweeps = Readonly<Record<string, () => Promise<unknown>>>;

const failures = new Counter({
  name: 'crossdock_process_sweeps_failed_total',
  help: 'What a process looks after now and then and could not, by process and sweep: it is tried again a few seconds later',
  labelNames: ['process', 'sweep'],
  registers: [metrics],
});
const log = logger('sweeps');

/** Each by itself, one after the other: one that fails keeps none of the others from its turn. Never throws. */
export async function sweepAll(process: string, sweeps: Sweeps): Promise<void> {
  for (const [sweep, look] of Object.entries(sweeps))
    await look().catch((err) => {
      failures.inc({ process, sweep });
      log.warn({ err, process, sweep }, 'not looked after, tried again in a while');
    });
}
