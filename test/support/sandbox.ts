import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './ports.js';

/** The simulator as it is shipped: only its wire is known here. */
const SANDBOX = resolve('dist/apps/sandbox/src/main.js');

export interface Sandbox {
  readonly url: string;
  /** A call of the control surface; its path is told below `/_control`. */
  control(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/**
 * The sandbox vendors in a process of their own, in which nothing moves by itself.
 * @param landscape what is to be simulated, of the address that it will have
 */
export async function startSandbox(
  landscape: (url: string) => object,
  environment: Readonly<Record<string, string>> = {},
): Promise<Sandbox> {
  if (!existsSync(SANDBOX)) throw new Error(`${SANDBOX} is missing: run \`npm run build\` first`);
  const directory = mkdtempSync(join(tmpdir(), 'crossdock-sandbox-'));
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const landscapeFile = join(directory, 'landscape.json');
  writeFileSync(landscapeFile, JSON.stringify(landscape(url)));
  const child = fork(SANDBOX, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {
      PATH: process.env['PATH'],
      SANDBOX_PORT: String(port),
      SANDBOX_DIR: directory,
      SANDBOX_SPEED: '0',
      LANDSCAPE_FILE: landscapeFile,
      ...environment,
    },
  });
  const sandbox: Sandbox = {
    url,
    control: (method, path, body) => call(`${url}/_control${path}`, method, body),
    stop: async () => {
      if (child.exitCode === null) {
        const ended = new Promise((done) => child.once('exit', done));
        if (child.kill('SIGTERM')) await ended;
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await untilReady(child, () => sandbox.control('GET', ''));
  return sandbox;
}

async function call(url: string, method: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return text ? JSON.parse(text) : {};
}

async function untilReady(child: ChildProcess, probe: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the sandbox ended with ${child.exitCode} while it started`);
    const ready = await probe().then(
      () => true,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('the sandbox did not become ready');
}
