import type { RetryPolicy } from '#process-manager';
import { Failure } from '../../../../test/support/process.driver.js';
import { isUndoing } from './documents.js';
import { MAY_OUTLIVE } from './ship-to-settle.invariants.sample.js';
import type { SettlementRun } from './ship-to-settle.sample.js';

const DAY = 86_400_000;

/** Nobody tells, answers or does anything any more: timers go off, and systems are given up. A case ends the wait, or the end does. */
export function letTimePass(run: SettlementRun, policies: ReadonlyMap<string, RetryPolicy>): number {
  const begun = Date.parse(run.now);
  const asked = new Map<string, number>();
  const spent = () => Date.parse(run.now) - begun;
  const isOver = () => run.word === 'closed' || run.cases.some((code) => !MAY_OUTLIVE.test(code));
  while (!isOver() && spent() < 400 * DAY) {
    const commands = run.runnable().map((command) => {
      if (!asked.has(command.key)) asked.set(command.key, Date.parse(run.now));
      const at =
        (asked.get(command.key) ?? 0) + (policies.get(command.type)?.giveUpAfterMs ?? Number.POSITIVE_INFINITY);
      return { at, come: () => run.pass(at - Date.parse(run.now)).settle(command, new Failure('gave-up')) };
    });
    const timers = [...run.timers].map(([name, { dueAt }]) => ({ at: Date.parse(dueAt), come: () => run.fire(name) }));
    const [next] = [...commands, ...timers].sort((a, b) => a.at - b.at);
    // What is not paid before a second person has decided waits for them.
    if (!next && run.state.stage.name === 'payable' && run.cases.some(isUndoing)) return spent();
    if (!next || next.at === Number.POSITIVE_INFINITY) throw new Error(`${run.state.stage.name} waits for nothing`);
    next.come();
  }
  if (!isOver()) throw new Error(`${run.state.stage.name} for ${spent() / DAY} days without a case`);
  return spent();
}
