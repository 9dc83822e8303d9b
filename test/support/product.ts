import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemTool } from '../../apps/crossdock/src/embedded-postgres/binaries.js';
import { COMPILED_BEFORE } from './compiled.js';
import { freePorts } from './ports.js';
import { differencesOnReplay, undeclaredIn } from './rebuilt.js';

const MAIN = resolve('dist/apps/crossdock/src/main.js');
const READY_TIMEOUT_MS = 60_000;

export interface ProductOptions {
  /** An earlier one's folder, to find its data again; a fresh temporary one by default. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly sandboxPort?: number;
  readonly env?: Readonly<Record<string, string>>;
}

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The shape of `dev-credentials.json`. */
export interface Credentials {
  readonly baseUrl: string;
  readonly sandboxUrl: string;
  readonly operator: Client;
  readonly approver: Client;
  readonly partners: readonly (Client & { readonly id: string; readonly kind: string })[];
  readonly portal: { readonly url: string; readonly username: string; readonly password: string };
}

/** The built product, running as a child in the way that `npm start` runs it. */
export class Product {
  private constructor(
    readonly dataDir: string,
    readonly port: number,
    readonly sandboxPort: number,
    readonly startedInMs: number,
    private readonly run: ProductRun,
    /** It was given a database. */
    private readonly ownDatabase: boolean,
  ) {}

  /** Starts it and waits until it is ready. */
  static async start(options: ProductOptions = {}): Promise<Product> {
    const [freePort, freeSandboxPort] = (await freePorts(2)) as [number, number];
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'crossdock-e2e-'));
    const port = options.port ?? freePort;
    const sandboxPort = options.sandboxPort ?? freeSandboxPort;
    const started = performance.now();
    const run = new ProductRun({ ...options, dataDir, port, sandboxPort });
    await run.untilPrinted('Crossdock is ready', READY_TIMEOUT_MS);
    return new Product(
      dataDir,
      port,
      sandboxPort,
      performance.now() - started,
      run,
      Boolean(options.env?.DATABASE_URL),
    );
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get sandboxUrl(): string {
    return `http://127.0.0.1:${this.sandboxPort}`;
  }

  get credentials(): Credentials {
    return JSON.parse(readFileSync(join(this.dataDir, 'dev-credentials.json'), 'utf8')) as Credentials;
  }

  get output(): string {
    return this.run.output;
  }

  /** An access token of the operator, or of a partner by id. */
  async token(client = 'operator', form: Readonly<Record<string, string>> = {}): Promise<string> {
    const { operator, approver, partners } = this.credentials;
    const found =
      [operator, approver].find(({ clientId }) => clientId === client) ?? partners.find(({ id }) => id === client);
    if (!found) throw new Error(`dev-credentials.json has no client ${client}`);
    const answer = await fetch(`${this.baseUrl}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${found.clientId}:${found.clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    });
    const body = (await answer.json()) as { access_token?: string };
    if (!body.access_token) throw new Error(`no token for ${client}: ${answer.status} ${JSON.stringify(body)}`);
    return body.access_token;
  }

  /** As a power cut would. The data stays; start again with the same `dataDir`. */
  async kill9(): Promise<void> {
    await this.run.end('SIGKILL');
  }

  /** As Ctrl-C would. The data stays. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<{ code: number | null; tookMs: number }> {
    return this.run.end(signal);
  }

  /**
   * Stops it and forgets its data. Whatever was done to it, every instance of its processes must come out the same from
   * its history, and whatever it told is what its contracts say it tells.
   */
  async dispose(): Promise<void> {
    const isLooked = this.run.isRunning && !this.ownDatabase;
    const different = isLooked ? await differencesOnReplay(this.dataDir) : [];
    const undeclared = isLooked ? await undeclaredIn(this.dataDir) : [];
    await this.run.end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
    if (undeclared.length > 0) throw new Error(undeclared.join('; '));
    if (different.length > 0) throw new Error(`not rebuilt from its history: ${JSON.stringify(different, null, 1)}`);
  }
}

/** One run of the product's main, whether it becomes ready or not. */
export class ProductRun {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor({
    dataDir,
    port,
    sandboxPort,
    env,
  }: ProductOptions & { dataDir: string; port: number; sandboxPort: number }) {
    const command = [process.execPath, '--disable-warning=ExperimentalWarning', MAIN];
    // A test run that is broken off takes the product along.
    const setpriv = systemTool('setpriv');
    const [program = '', ...args] = setpriv ? [setpriv, '--pdeathsig', 'TERM', ...command] : command;
    this.child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DATA_DIR: dataDir,
        PORT: String(port),
        SANDBOX_PORT: String(sandboxPort),
        ...COMPILED_BEFORE,
        ...env,
      },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.ended = new Promise((done) => this.child.once('close', (code) => done(code)));
  }

  get pid(): number {
    return this.child.pid as number;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The exit code once it has ended by itself. */
  exitCode(): Promise<number | null> {
    return this.ended;
  }

  async untilPrinted(text: string, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!this.output.includes(text)) {
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`the product ended before it printed "${text}":\n${this.output}`);
      }
      if (Date.now() > deadline) {
        await this.end('SIGKILL');
        throw new Error(`the product did not print "${text}" in time:\n${this.output}`);
      }
      await sleep(20);
    }
  }

  async end(signal: NodeJS.Signals): Promise<{ code: number | null; tookMs: number }> {
    const started = performance.now();
    this.child.kill(signal);
    return { code: await this.ended, tookMs: performance.now() - started };
  }
}
