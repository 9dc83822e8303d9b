import { setTimeout as sleep } from 'node:timers/promises';

/** The flow of `six-steps.process.ts`, for engines that take it as a function. */
export const STEPS = 6;
export const WAITS_AFTER = 3;
export const VENDOR_MS = 5;
const WARM_UP = 200;

const ended = new Map();
let gaps = [];

/** The stub vendor, and how long each flow took from one call to the next. */
export async function callVendor(order, step) {
  const before = ended.get(order);
  if (before !== undefined && step !== WAITS_AFTER) gaps.push(performance.now() - before);
  await sleep(VENDOR_MS);
  if (step === STEPS - 1) ended.delete(order);
  else ended.set(order, performance.now());
  return { reference: `${order}/${step}` };
}

async function atOnce(width, count, work) {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
}

/**
 * Runs flows and prints what they took as one line of JSON.
 * @param runOne resolves when a flow has ended
 */
export async function measure(round, orders, width, runOne) {
  const before = process.cpuUsage();
  await atOnce(width, WARM_UP, (n) => runOne(`${round}-warm-${n}`));
  gaps = [];
  const took = [];
  const started = performance.now();
  await atOnce(width, orders, async (n) => {
    const begun = performance.now();
    await runOne(`${round}-${n}`);
    took.push(performance.now() - begun);
  });
  const total = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${JSON.stringify({ total, took, gaps, cpuMs: (user + system) / 1000 })}\n`);
}
