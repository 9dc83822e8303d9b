import type { RetryPolicy } from '#process-manager';
import { Failure, type Issued, type ProcessDriver } from './process.driver.js';

export const DAY = 86_400_000;
export const HOUR = DAY / 24;

/** Whatever takes longer has no clock that counts. */
const MOST_MS = 400 * DAY;

/**
 * Time alone passes: nobody tells anything, no system answers, no person acts. Timers come when they are due; a command
 * that nobody answers is given up when its policy says, from when it is the head of its queue.
 * @param isOver what ends the wait: a person is asked, or there is nothing to wait for
 * @returns how long it took, in milliseconds
 * @throws where nothing will ever wake it, and where 400 days do not lead there
 */
export function timeAlone<S>(
  run: ProcessDriver<S>,
  policies: ReadonlyMap<string, RetryPolicy>,
  isOver: () => boolean,
): number {
  const begun = Date.parse(run.now);
  const spent = () => Date.parse(run.now) - begun;
  const asked = new Map<string, number>();
  const givenUpAt = ({ key, type }: Issued): number => {
    const since = asked.get(key) ?? Date.parse(run.now);
    asked.set(key, since);
    return since + (policies.get(type)?.giveUpAfterMs ?? Number.POSITIVE_INFINITY);
  };
  while (!isOver()) {
    const [next] = [
      ...[...run.timers].map(([name, { dueAt }]) => ({ at: Date.parse(dueAt), come: () => run.fire(name) })),
      ...run
        .runnable()
        .map((command) => ({ at: givenUpAt(command), come: () => run.settle(command, new Failure('gave-up')) })),
    ].toSorted((a, b) => a.at - b.at);
    if (!next || next.at - begun > MOST_MS)
      throw new Error(
        `${run.word} leads nowhere: timers ${[...run.timers.keys()].join()}; commands ${run.waitingFor.join()}`,
      );
    run.pass(Math.max(0, next.at - Date.parse(run.now)));
    next.come();
  }
  return spent();
}
