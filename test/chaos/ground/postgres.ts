import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../../../apps/crossdock/src/embedded-postgres/index.js';
import { processesNaming } from '../../support/processes.js';

/** A Postgres that is killed and comes again, with what it had promised to keep. */
export class MortalPostgres {
  private constructor(
    private readonly dataDir: string,
    private readonly password: string,
    private running: EmbeddedPostgres,
  ) {}

  static async start(): Promise<MortalPostgres> {
    const dataDir = mkdtempSync(join(tmpdir(), 'crossdock-chaos-'));
    const password = randomBytes(24).toString('base64url');
    return new MortalPostgres(dataDir, password, await EmbeddedPostgres.start(optionsOf(dataDir, password)));
  }

  /** Connection string by its socket, past the proxy. */
  get url(): string {
    return this.running.url;
  }

  /** The postmaster and every backend in one instant. */
  async kill9(): Promise<void> {
    const all = processesNaming(join(this.dataDir, 'postgres'));
    for (const { pid } of all) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
    await this.running.stop();
  }

  async start(): Promise<void> {
    this.running = await EmbeddedPostgres.start(optionsOf(this.dataDir, this.password));
  }

  async dispose(): Promise<void> {
    await this.running.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Thirteen processes hold up to 27 connections each. */
const optionsOf = (dataDir: string, password: string) => ({
  dataDir,
  password,
  settings: { max_connections: '400' },
});
