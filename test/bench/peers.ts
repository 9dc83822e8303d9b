import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../support/ports.js';

const FOLDER = resolve('test/bench/peers');
const READY_MS = 30_000;

/** What one arm did in one round: milliseconds of the whole, of each flow, and between its steps. */
export interface PeerRun {
  readonly total: number;
  /** Of the processor, in the process that ran the flows, those to warm up included. */
  readonly cpuMs: number;
  readonly took: readonly number[];
  readonly gaps: readonly number[];
}

/** Other engines, in a package of their own so that nobody installs them with the product. */
export function installPeers(): void {
  if (existsSync(join(FOLDER, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' });
  if (status !== 0) throw new Error('the peers could not be installed');
}

/** A script of the peers, in a process of its own; it prints what it did as JSON. */
export async function runPeer(script: string, ...args: readonly (string | number)[]): Promise<PeerRun> {
  const child = spawn(process.execPath, [join(FOLDER, script), ...args.map(String)], {
    cwd: FOLDER,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  const code = await new Promise((done) => child.once('close', done));
  const line = out.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !line.startsWith('{')) throw new Error(`${script} ended with ${code}: ${out}`);
  return JSON.parse(line) as PeerRun;
}

/** The server of Restate, on a folder of its own. */
export class RestateServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly ingress: string,
    readonly admin: string,
  ) {}

  static async start(): Promise<RestateServer> {
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-restate-'));
    const [ingress, admin, node] = await freePorts(3);
    const child = spawn(join(FOLDER, 'node_modules/.bin/restate-server'), ['--base-dir', folder], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        DO_NOT_TRACK: '1',
        RUST_LOG: 'error',
        RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
        RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${node}`,
        RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
        RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
      },
    });
    const server = new RestateServer(child, folder, `http://127.0.0.1:${ingress}`, `http://127.0.0.1:${admin}`);
    const deadline = Date.now() + READY_MS;
    while (!(await isUp(`${server.admin}/health`)) || !(await isUp(`${server.ingress}/restate/health`))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error('the server of Restate did not start');
      await sleep(100);
    }
    return server;
  }

  get pid(): number {
    return this.child.pid as number;
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isUp = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
