import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from './start-failure.js';

const PATIENCE_MS = 3_000;

/**
 * One Crossdock per data directory. The lock is SQLite's exclusive file lock, which the kernel releases when its holder
 * dies in whatever way, so that a kill -9 leaves nothing to clean up.
 */
export class InstanceLock {
  private constructor(private readonly database: DatabaseSync) {}

  static async take(dataDir: string): Promise<InstanceLock> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const database = new DatabaseSync(join(dataDir, 'instance.lock'));
      try {
        database.exec('BEGIN EXCLUSIVE');
        return new InstanceLock(database);
      } catch (error) {
        database.close();
        if (!/locked|busy/i.test((error as Error).message)) throw error;
        if (performance.now() > deadline) {
          throw new StartFailure(`Another Crossdock already runs on ${dataDir}. Stop it, or choose another DATA_DIR.`);
        }
        await sleep(100);
      }
    }
  }

  release(): void {
    this.database.close();
  }
}
