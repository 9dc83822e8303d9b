import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { clock } from '../clock/index.js';
import { CONFIG, type CrossdockConfig } from '../config/index.js';
import type { ApiVersion, Use } from '../traffic/traffic.js';
import { TrafficRecorder } from '../traffic/traffic.recorder.js';
import { KEPT_DAYS, TrafficStore } from '../traffic/traffic.store.js';
import type { ConsumerUse, ImpactReport } from './deprecation.js';

/** Who uses a version, out of the record of traffic. */
@Injectable()
export class ImpactReports {
  constructor(
    private readonly store: TrafficStore,
    private readonly recorder: TrafficRecorder,
    @Inject(CONFIG) private readonly config: CrossdockConfig,
  ) {}

  async of({ api, version }: ApiVersion): Promise<ImpactReport> {
    // What this process has seen is told as well; others write theirs within a second.
    await this.recorder.flush();
    const uses = await this.store.uses(this.config.landscape.tenant, { api, version });
    const consumers = consumersOf(uses, (partnerId) => !this.recorder.isOptedOut(partnerId));
    const affected = consumers.filter(({ environment }) => environment === 'production');
    return {
      api,
      version,
      asOf: clock.iso(),
      digest: digestOf(affected),
      days: KEPT_DAYS,
      consumers,
      affected: affected.map(({ partnerId }) => partnerId),
    };
  }
}

function consumersOf(uses: readonly Use[], isRecorded: (partnerId: string) => boolean): ConsumerUse[] {
  const byConsumer = Map.groupBy(uses, ({ partnerId, environment }) => `${partnerId}\n${environment}`);
  return [...byConsumer.values()].map((ofOne) => {
    const [{ partnerId, environment }] = ofOne as [Use];
    const sum = (count: (use: Use) => number) => ofOne.reduce((total, use) => total + count(use), 0);
    return {
      partnerId,
      environment,
      calls: sum(({ calls }) => calls),
      callsLast7Days: sum(({ callsLast7Days }) => callsLast7Days),
      lastAt: ofOne
        .map(({ lastAt }) => lastAt)
        .sort()
        .at(-1) as string,
      operations: ofOne.map(({ operation, calls, callsLast7Days, lastAt }) => ({
        operation,
        calls,
        callsLast7Days,
        lastAt,
      })),
      shapesRecorded: isRecorded(partnerId),
    };
  });
}

/** Who and what, not how often: a report ages by another consumer or another operation, not by another call. */
function digestOf(affected: readonly ConsumerUse[]): string {
  const use = affected.map(({ partnerId, operations }) => [
    partnerId,
    operations.map(({ operation }) => operation).sort(),
  ]);
  return createHash('sha256').update(JSON.stringify(use)).digest('hex').slice(0, 24);
}
