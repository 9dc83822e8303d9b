import type { Tx } from '#platform/persistence';
import type { OwnCases } from '../cases/own.cases.js';
import type { ScheduleStatus } from './schedule.store.js';

const DUE_IN_MS = 4 * 3_600_000;

/** What the cases of a schedule are about: no instance of the process. */
export const subjectOf = (schedule: string): string => `schedule:${schedule}`;
const late = (schedule: string) => `schedule-late:${schedule}`;
const failed = (schedule: string) => `schedule-failed:${schedule}`;

/** Work that is not done when it is due does not go unnoticed; the cases end by themselves once it is. */
export class ScheduleCases {
  constructor(private readonly cases: OwnCases) {}

  /** It is due for too long, whatever the reason. */
  async late(tx: Tx, tenant: string, { name, dueSince, nextAt, last }: ScheduleStatus): Promise<void> {
    await this.open(tx, tenant, name, {
      code: late(name),
      title: `${name} is due since ${dueSince} and not done`,
      detail: last && !last.finishedAt ? 'It is under way.' : 'Nobody has begun it.',
      evidence: { dueSince, nextAt, last },
    });
  }

  async failed(tx: Tx, tenant: string, schedule: string, error: string): Promise<void> {
    await this.open(tx, tenant, schedule, {
      code: failed(schedule),
      title: `${schedule} failed`,
      detail: error,
      evidence: { error },
    });
    await this.cases.closeIn(tx, tenant, subjectOf(schedule), [late(schedule)], 'It was tried, and failed.');
  }

  /** Nobody knows when it is due again: it is not begun until somebody has it scheduled otherwise. */
  async unread(tx: Tx, tenant: string, schedule: string, error: string): Promise<void> {
    await this.open(tx, tenant, schedule, {
      code: failed(schedule),
      title: `When ${schedule} is due cannot be read`,
      detail: error,
      evidence: { error },
    });
  }

  async over(tx: Tx, tenant: string, schedule: string): Promise<void> {
    await this.cases.closeIn(tx, tenant, subjectOf(schedule), [late(schedule), failed(schedule)], 'It was done.');
  }

  private open(
    tx: Tx,
    tenant: string,
    schedule: string,
    told: { code: string; title: string; detail: string; evidence: unknown },
  ): Promise<void> {
    return this.cases.open(tx, tenant, subjectOf(schedule), {
      ...told,
      owner: 'integration',
      severity: 'medium',
      dueInMs: DUE_IN_MS,
      actions: ['assign'],
    });
  }
}
