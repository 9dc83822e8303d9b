import type { CommandHandler } from '#process-manager';
import { Failure, type Issued } from '../../../../test/support/process.driver.js';
import type { OrderRun } from './order-to-ship.sample.js';

/**
 * Time alone passes: nobody tells anything, no system answers, no person acts. Timers come when they are due; a command
 * that nobody answers is given up when its policy says.
 */
export class Silence {
  private readonly since = new Map<string, number>();

  constructor(
    private readonly run: OrderRun,
    private readonly policies: ReadonlyMap<string, CommandHandler['retry']>,
  ) {}

  /**
   * Whether a person is asked in the end.
   * @param mostMs within so long
   */
  leadsToACase(mostMs: number): boolean {
    const { run } = this;
    const end = Date.parse(run.now) + mostMs;
    while (run.openCases.size === 0) {
      const next = this.next();
      if (!next || next.at > end) return false;
      run.pass(Math.max(0, next.at - Date.parse(run.now)));
      if (typeof next.what === 'string') run.fire(next.what);
      else run.settle(next.what, new Failure('gave-up'));
    }
    return true;
  }

  private next(): { readonly at: number; readonly what: string | Issued } | undefined {
    const { run } = this;
    const due = [
      ...[...run.timers].map(([name, { dueAt }]) => ({ at: Date.parse(dueAt), what: name })),
      ...run.runnable().map((command) => ({ at: this.givenUpAt(command), what: command })),
    ];
    return due.toSorted((a, b) => a.at - b.at)[0];
  }

  /** A command is tried from when it is the head of its queue. */
  private givenUpAt({ key, type }: Issued): number {
    const since = this.since.get(key) ?? Date.parse(this.run.now);
    this.since.set(key, since);
    return since + (this.policies.get(type)?.giveUpAfterMs ?? Number.POSITIVE_INFINITY);
  }
}
