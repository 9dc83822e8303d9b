import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Landscape } from '#platform/config';
import { sandboxLandscape } from '../../apps/crossdock/src/sandbox-landscape.js';
import { COMPILED_BEFORE } from './compiled.js';
import type { TestDatabase } from './database.js';
import { TestIssuer } from './issuer.js';
import { freePorts } from './ports.js';

export const PUBLIC_URL = 'https://crossdock.test';
const READY_TIMEOUT_MS = 60_000;

/** The sandbox's, of which nobody runs: for what needs no vendor. */
export const LONELY_LANDSCAPE = sandboxLandscape(4000, {
  sapPassword: 'x',
  stowpointApiKey: 'x',
  stowpointWebhookSecret: 'whsec_x',
  freighthubClientSecret: 'x',
  freighthubWebhookSecret: 'x',
});

export interface Replica {
  readonly pid: number;
  readonly url: string;
  /** As a power cut would, or as an operator does. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** One app of the built product, in as many processes as a spec asks for, on one database, with a small issuer. */
export class Replicas {
  private readonly running: ChildProcess[] = [];

  private constructor(
    private readonly main: string,
    readonly database: TestDatabase,
    readonly issuer: TestIssuer,
    private readonly folder: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /**
   * @param app its folder, e.g. `apps/partner`
   * @param env beside or instead of what every replica is given
   */
  static async of(
    app: string,
    landscape: Landscape,
    database: TestDatabase,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Replicas> {
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-replicas-'));
    writeFileSync(join(folder, 'landscape.json'), JSON.stringify(landscape));
    const issuer = await new TestIssuer(PUBLIC_URL).start();
    return new Replicas(resolve('dist', app, 'src/main.js'), database, issuer, folder, env);
  }

  /** Starts one more and waits until it is ready. */
  async start(): Promise<Replica> {
    const [port] = (await freePorts(1)) as [number];
    const url = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', this.main], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LOG_LEVEL: 'warn',
        DATABASE_URL: this.database.url,
        LANDSCAPE_FILE: join(this.folder, 'landscape.json'),
        INTERNAL_SECRET: 'x'.repeat(32),
        PUBLIC_URL,
        IDENTITY_URL: this.issuer.url,
        DATA_DIR: this.folder,
        PORT: String(port),
        ...COMPILED_BEFORE,
        ...this.env,
      },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += chunk));
    this.running.push(child);
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (!(await isReady(url))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${this.main} is not ready: ${log}`);
      await sleep(50);
    }
    return { pid: child.pid as number, url, end: (signal) => endOf(child, signal) };
  }

  async dispose(): Promise<void> {
    await Promise.all(this.running.map((child) => endOf(child, 'SIGTERM')));
    await this.issuer.stop();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
}
