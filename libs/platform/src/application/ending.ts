import type { INestApplication } from '@nestjs/common';
import { logger } from '../telemetry/index.js';

const log = logger('application');

/** What a process has in hand is finished or handed back within ten seconds of the signal; past this it ends by force. */
const HARD_STOP_MS = 9_000;

/**
 * Has signals end the application. One that something keeps from ending ends all the same: whoever supervises it would
 * wait, and what it still holds is lost to others until then. Nothing depends on how a process ends.
 */
export function endOnSignals(app: INestApplication): void {
  app.enableShutdownHooks();
  // Gone when the application is closed and Nest sends the signal once more, which then ends the process.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => {
      setTimeout(() => {
        const open = Map.groupBy(process.getActiveResourcesInfo(), (resource) => resource);
        const resources = Object.fromEntries([...open].map(([resource, all]) => [resource, all.length]));
        log.error({ signal, resources }, 'something would not stop in time: ended by force');
        process.exit(1);
      }, HARD_STOP_MS).unref();
    });
}
