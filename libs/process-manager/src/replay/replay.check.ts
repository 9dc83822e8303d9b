import { Counter } from 'prom-client';
import { logger, metrics } from '#platform/telemetry';
import type { OwnCases } from '../cases/own.cases.js';
import type { ProcessDefinition } from '../process.js';
import { rebuild } from './rebuild.js';
import type { Recording } from './recording.js';
import type { RecordingReader } from './recording.reader.js';

/** How often instances are looked at, and how many: over 50,000 a day, of whatever age. */
const EVERY_MS = 30_000;
const SAMPLE = 20;
const CODE = 'replay-differs';
const DUE_IN_MS = 4 * 3_600_000;

const rebuilt = new Counter({
  name: 'crossdock_replay_instances_total',
  help: 'Instances that were rebuilt from their histories, by whether they came out the same',
  labelNames: ['process', 'result'],
  registers: [metrics],
});
const log = logger('replay');

/**
 * Rebuilds a sample of the instances now and then: a decider that reads a clock, a state that somebody repaired in the
 * database, or a version that was not raised is found here before anybody relies on a replay.
 */
export class ReplayCheck<S> {
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly definition: ProcessDefinition<S>,
    /** All when absent. */
    private readonly tenant: string | undefined,
    private readonly recordings: RecordingReader,
    private readonly cases: OwnCases,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.check().catch((err) => log.warn({ err, process: this.definition.name }, 'not checked'));
    }, EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** @returns how many instances were looked at */
  async check(): Promise<number> {
    const sample = await this.recordings.sample(this.tenant, SAMPLE);
    for (const recording of sample) await this.judge(recording);
    return sample.length;
  }

  private async judge(recording: Recording): Promise<void> {
    const process = this.definition.name;
    const { tenant, id } = recording;
    // Another version has touched it last: only that one can rebuild it.
    if (recording.version > this.definition.version) return;
    if (recording.version < this.definition.version) {
      await this.cases.closeOf(tenant, id, CODE, 'An earlier version decided it, and it is taken as it is.');
      return;
    }
    const differences = rebuild(this.definition, recording, 'base');
    rebuilt.inc({ process, result: differences.length > 0 ? 'different' : 'same' });
    if (differences.length === 0) {
      await this.cases.closeOf(tenant, id, CODE, 'It comes out the same again.');
      return;
    }
    log.error({ process, instance: id, differences }, 'an instance cannot be rebuilt from its history');
    await this.recordings.database.transaction((tx) =>
      this.cases.open(tx, tenant, id, {
        code: CODE,
        title: `${id} cannot be rebuilt from its history`,
        detail: 'What is stored of it is not what its inputs lead to: replaying them would decide otherwise.',
        owner: 'integration',
        severity: 'high',
        dueInMs: DUE_IN_MS,
        actions: ['assign'],
        evidence: { differences },
      }),
    );
  }
}
