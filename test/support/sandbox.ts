import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The simulator as it is shipped: only its wire is known here. */
const SANDBOX = resolve('dist/apps/sandbox/src/main.js');
const START_MS = 30_000;

export interface Sandbox {
  readonly url: string;
  /** A call of the control surface; its path is told below `/_control`. */
  control(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/**
 * The sandbox vendors in a process of their own, in which nothing moves by itself.
 * @param landscape what is to be simulated
 */
export async function startSandbox(
  landscape: (url: string) => object,
  environment: Readonly<Record<string, string>> = {},
): Promise<Sandbox> {
  if (!existsSync(SANDBOX)) throw new Error(`${SANDBOX} is missing: run \`npm run build\` first`);
  const directory = mkdtempSync(join(tmpdir(), 'crossdock-sandbox-'));
  const landscapeFile = join(directory, 'landscape.json');
  // Of a landscape it reads the credentials only, which do not depend on the address.
  writeFileSync(landscapeFile, JSON.stringify(landscape('http://127.0.0.1')));
  const child = fork(SANDBOX, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {
      PATH: process.env['PATH'],
      SANDBOX_PORT: '0',
      SANDBOX_DIR: directory,
      SANDBOX_SPEED: '0',
      LANDSCAPE_FILE: landscapeFile,
      ...environment,
    },
  });
  const url = `http://127.0.0.1:${await portOf(child)}`;
  return {
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

/** It takes a port that is free, and tells which. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
    child.once('message', (message) => {
      clearTimeout(timer);
      resolve((message as { readonly port: number }).port);
    });
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code} while it started`)));
  });
}
