import { startEngine } from './engine.js';
import { parking, parkingHandlers } from './parking.process.js';
import { accepted, handlersOf, sixSteps } from './six-steps.process.js';

/** What a worker is asked; it answers with `Figures`. */
export type Question = 'figures';

export interface Figures {
  readonly cpuMs: number;
  /** Both after its garbage is collected. */
  readonly heapMb: number;
  readonly residentMb: number;
}

const [url, name] = process.argv.slice(2) as [string, string];

/** A worker in a process of its own: forked by a bench, tells which flows have had their last answer. */
const engine =
  name === parking.name
    ? await startEngine(url, parking, () => parkingHandlers)
    : await startEngine(url, sixSteps, (append) =>
        handlersOf(
          (order) => void append(accepted(order)),
          (order) => process.send?.({ ending: order }),
        ),
      );

process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  const figures = { cpuMs: (user + system) / 1000, heapMb: heapUsed / 2 ** 20, residentMb: rss / 2 ** 20 };
  process.send?.(figures satisfies Figures);
});
process.on('disconnect', async () => {
  await engine.stop();
  process.exit(0);
});
process.send?.('ready');
