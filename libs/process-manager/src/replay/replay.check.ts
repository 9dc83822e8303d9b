import { Counter } from 'prom-client';
import { logger, metrics } from '#platform/telemetry';
import type { ProcessDefinition } from '../process.js';
import { type Difference, rebuild } from './rebuild.js';
import type { Recording } from './recording.js';
import type { RecordingReader } from './recording.reader.js';

/** How often instances are looked at, and how many: a process manager with four million a year sees some of each day. */
const EVERY_MS = 30_000;
const SAMPLE = 20;

const rebuilt = new Counter({
  name: 'crossdock_replay_instances_total',
  help: 'Instances that were rebuilt from their histories, by whether they came out the same',
  labelNames: ['process', 'result'],
  registers: [metrics],
});
const log = logger('replay');

/** What becomes of an instance that comes out differently, and of one that comes out the same. */
export interface ReplayFindings {
  differs(recording: Recording, differences: readonly Difference[]): Promise<void>;
  isSame(recording: Recording): Promise<void>;
}

/**
 * Rebuilds a sample of the instances now and then: a decider that reads a clock, a state that somebody repaired in the
 * database, or a version that was not raised is found here before anybody relies on a replay.
 */
export class ReplayCheck<S> {
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly definition: ProcessDefinition<S>,
    private readonly tenant: string,
    private readonly recordings: RecordingReader,
    private readonly findings: ReplayFindings,
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
    const differences = rebuild(this.definition, recording, 'base');
    rebuilt.inc({ process, result: differences.length > 0 ? 'different' : 'same' });
    if (differences.length === 0) return this.findings.isSame(recording);
    log.error({ process, instance: recording.id, differences }, 'an instance cannot be rebuilt from its history');
    return this.findings.differs(recording, differences);
  }
}
