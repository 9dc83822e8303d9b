import type { ProcessDefinition } from '#process-manager';
import { atOnce } from '../bench.js';
import { Ends } from './ends.js';
import { startEngine } from './engine.js';
import {
  accepted,
  handlersOf,
  released,
  type SixSteps,
  sixSteps,
  sixStepsPublished,
  WARM_UP,
} from './six-steps.process.js';

/**
 * The engine as the product runs it: the intake, the event log, a subscription, the process manager. A flow counts as
 * ended when the outcome of its last command is committed.
 * @returns milliseconds of the whole and of each flow
 */
export const runEngine = (url: string, round: string, orders: number, width: number) =>
  run(sixSteps, url, round, orders, width);

/** The same, and what others may read of a flow is published with each decision. */
export const runPublishing = (url: string, round: string, orders: number, width: number) =>
  run(sixStepsPublished, url, round, orders, width);

async function run(
  process: ProcessDefinition<SixSteps>,
  url: string,
  round: string,
  orders: number,
  width: number,
): Promise<number[]> {
  const last = (order: string) => ends.soon(order);
  const { database, append, stop } = await startEngine(url, process, (append) =>
    handlersOf((order) => void append(accepted(order)), last),
  );
  const ends = new Ends(database, process.name);
  const runOne = async (order: string) => {
    const ended = ends.of(order);
    await append(released(order));
    await ended;
  };
  await atOnce(width, WARM_UP, (n) => runOne(`${round}-warm-${n}`));
  const took: number[] = [];
  const started = performance.now();
  await atOnce(width, orders, async (n) => {
    const begun = performance.now();
    await runOne(`${round}-${n}`);
    took.push(performance.now() - begun);
  });
  const total = performance.now() - started;
  await ends.stop();
  await stop();
  return [total, ...took];
}
