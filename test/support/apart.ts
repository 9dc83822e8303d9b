import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Landscape } from '#platform/config';
import { systemTool } from '../../apps/crossdock/src/embedded-postgres/binaries.js';
import { sandboxLandscape } from '../../apps/crossdock/src/sandbox-landscape.js';
import { COMPILED_BEFORE } from './compiled.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { freePorts } from './ports.js';
import { World } from './world.js';

const APPS = {
  identity: 'apps/identity',
  erp: 'apps/system/erp',
  wms: 'apps/system/wms',
  tms: 'apps/system/tms',
  'order-to-ship': 'apps/process/order-to-ship',
  'ship-to-settle': 'apps/process/ship-to-settle',
  'inventory-sync': 'apps/process/inventory-sync',
  partner: 'apps/partner',
  portal: 'apps/portal',
} as const;
export type AppName = keyof typeof APPS;

const VENDORS = {
  sapPassword: 'sap-password',
  stowpointApiKey: 'stowpoint-key',
  stowpointWebhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
  freighthubClientSecret: 'freighthub-secret',
  freighthubWebhookSecret: 'freighthub-webhook-secret',
};
const READY_TIMEOUT_MS = 300_000;
/** A signal is heard and followed within ten seconds, and much later by one of many on a busy machine. */
const ENDS_WITHIN_MS = 60_000;
const ANSWERS_WITHIN_MS = 30_000;
/** What is kept of a process's log. */
const LOG_LENGTH = 1_000_000;

/** What a process is started with beside what all are. */
export interface Launch {
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** One process of an app. */
export class AppProcess {
  private readonly child: ChildProcess;
  private log = '';

  constructor(
    readonly name: string,
    readonly url: string,
    main: string,
    env: Readonly<Record<string, string>>,
    nodeArgs: readonly string[] = [],
  ) {
    const args = ['--disable-warning=ExperimentalWarning', ...nodeArgs, resolve('dist', main, 'src/main.js')];
    // A test run that is broken off takes it along.
    const setpriv = systemTool('setpriv');
    const command = [...(setpriv ? [setpriv, '--pdeathsig', 'KILL'] : []), process.execPath, ...args];
    this.child = spawn(command[0] as string, command.slice(1), {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', ...COMPILED_BEFORE, ...env },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk) => (this.log = (this.log + chunk).slice(-LOG_LENGTH)));
  }

  get output(): string {
    return this.log;
  }

  /** Its exit code, or the signal that ended it; undefined while it lives. */
  get endedBy(): number | string | undefined {
    return this.child.exitCode ?? this.child.signalCode ?? undefined;
  }

  onEnd(listener: () => void): void {
    this.child.once('close', listener);
  }

  async untilReady(path: string): Promise<void> {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (!(await answers(`${this.url}${path}`))) {
      if (this.endedBy !== undefined || Date.now() > deadline) throw new Error(`${this.url} is not ready: ${this.log}`);
      await sleep(50);
    }
  }

  /** Also one that is stopped (SIGSTOP) and goes on (SIGCONT). */
  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /**
   * @returns its exit code, or the signal that ended it
   * @throws Error with the last of its log where it takes a minute: it is killed then
   */
  async end(signal: NodeJS.Signals): Promise<number | string | null> {
    if (this.endedBy !== undefined) return this.endedBy;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    if (signal !== 'SIGSTOP') this.child.kill('SIGCONT');
    if (await Promise.race([ended, sleep(ENDS_WITHIN_MS, undefined, { ref: false })])) return this.endedBy ?? null;
    this.child.kill('SIGKILL');
    throw new Error(`${this.name} does not end on ${signal}: ${this.log.slice(-4_000)}`);
  }
}

export interface ApartOptions {
  /** Of each app how many processes; one unless told otherwise. */
  readonly more?: Partial<Readonly<Record<AppName, number>>>;
  /** Instead of an empty one of the run's cluster. */
  readonly database?: TestDatabase;
  /** Of a process of an app, or of the sandbox, at its address. */
  readonly launch?: (name: string, url: string) => Launch;
  /** Instead of the sandbox's own. */
  readonly landscape?: (given: Landscape) => Landscape;
}

/** Everything that `npm start` runs in one process, each in its own, on one database; of each app as many as are asked for. */
export class Apart {
  private readonly operatorSecret = randomBytes(24).toString('base64url');
  private readonly approverSecret = randomBytes(24).toString('base64url');
  private readonly folder = mkdtempSync(join(tmpdir(), 'crossdock-apart-'));
  readonly processes: AppProcess[] = [];

  private constructor(
    private readonly database: TestDatabase,
    readonly urls: Readonly<Record<string, string>>,
    private readonly launch: NonNullable<ApartOptions['launch']>,
    private readonly adapt: NonNullable<ApartOptions['landscape']>,
  ) {}

  /** All are started at once on one empty database. */
  static async start(speed: number, options: ApartOptions = {}): Promise<Apart> {
    const { more = {}, database = await createTestDatabase(), launch = () => ({}) } = options;
    const { landscape = (given: Landscape) => given } = options;
    const names = [...Object.keys(APPS), 'sandbox'];
    const ports = await freePorts(names.length);
    const urls = Object.fromEntries(names.map((name, index) => [name, `http://127.0.0.1:${ports[index]}`]));
    const apart = new Apart(database, urls, launch, landscape);
    writeFileSync(join(apart.folder, 'landscape.json'), JSON.stringify(apart.landscape));
    const sandbox = apart.run('sandbox', { SANDBOX_SPEED: String(speed) });
    const apps = Object.keys(APPS) as AppName[];
    await Promise.all([
      sandbox.untilReady('/_control'),
      ...apps.map((name) => apart.add(name, urls[name])),
      ...apps.flatMap((name) => Array.from({ length: (more[name] ?? 1) - 1 }, () => apart.add(name))),
    ]);
    return apart;
  }

  /** One more process of an app; without an address, one that nobody calls and that shares its work. */
  async add(name: AppName, url?: string): Promise<AppProcess> {
    const at = url ?? `http://127.0.0.1:${(await freePorts(1))[0]}`;
    const added = this.run(name, {}, at);
    await added.untilReady('/health/ready');
    return added;
  }

  /** In the place of one that has ended, at its address; it is not waited for. */
  again(ended: AppProcess): AppProcess {
    this.processes.splice(this.processes.indexOf(ended), 1);
    return this.run(ended.name, {}, ended.url);
  }

  get landscape(): Landscape {
    return this.adapt(sandboxLandscape(Number(new URL(this.urls['sandbox'] as string).port), VENDORS));
  }

  /** What is seen through one of the apps. */
  world(through: AppName): World {
    return new World(this.urls[through] as string, this.urls['sandbox'] as string, () => this.operatorToken());
  }

  async dispose(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.end('SIGTERM')));
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(name: string, env: Readonly<Record<string, string>>, url = this.urls[name] as string): AppProcess {
    const { port } = new URL(url);
    const { nodeArgs, env: beside } = this.launch(name, url);
    const main = name === 'sandbox' ? 'apps/sandbox' : APPS[name as AppName];
    const added = new AppProcess(name, url, main, { ...this.shared, PORT: port, ...env, ...beside }, nodeArgs);
    this.processes.push(added);
    return added;
  }

  private get shared(): Readonly<Record<string, string>> {
    return {
      DATABASE_URL: this.database.url,
      LANDSCAPE_FILE: join(this.folder, 'landscape.json'),
      INTERNAL_SECRET: this.operatorSecret.padEnd(32, 'x'),
      OPERATOR_CLIENT_SECRET: this.operatorSecret,
      APPROVER_CLIENT_SECRET: this.approverSecret,
      PUBLIC_URL: this.urls['identity'] as string,
      DATA_DIR: this.folder,
      SANDBOX_PORT: new URL(this.urls['sandbox'] as string).port,
      ...Object.fromEntries(
        Object.keys(APPS).map((app) => [`${app.toUpperCase().replaceAll('-', '_')}_URL`, this.urls[app] as string]),
      ),
    };
  }

  private operatorToken(): Promise<string> {
    return this.token();
  }

  /** Of somebody who is not the operator. */
  approverToken(): Promise<string> {
    return this.token('approver', this.approverSecret);
  }

  /** An access token of a client that the authorization server knows. */
  async token(client = 'operator', secret = this.operatorSecret): Promise<string> {
    const answer = await fetch(`${this.urls['identity']}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
