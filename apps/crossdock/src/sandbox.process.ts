import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StartFailure } from './embedded-postgres/index.js';

const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 3_000;

export interface SandboxOptions {
  readonly port: number;
  /** Where the simulated vendors keep their books. */
  readonly directory: string;
  /** The landscape whose vendors it plays, credentials included. */
  readonly landscapeFile: string;
  /** Where the vendors' webhooks go. */
  readonly crossdockUrl: string;
  readonly signal?: AbortSignal;
}

/** The simulated vendors, in a process of their own: nothing of theirs can be shared with ours by accident. */
export class SandboxProcess {
  private stopping = false;

  private constructor(private readonly child: ChildProcess) {}

  static async start(options: SandboxOptions): Promise<SandboxProcess> {
    const child = fork(fileURLToPath(new URL('../../sandbox/src/main.js', import.meta.url)), {
      // A Ctrl-C of the terminal reaches us only; we stop the sandbox after those who call it.
      detached: true,
      // What it makes is gone soon, and it is not what is to be fast.
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=2'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        SANDBOX_PORT: String(options.port),
        SANDBOX_DIR: options.directory,
        LANDSCAPE_FILE: options.landscapeFile,
        CROSSDOCK_URL: options.crossdockUrl,
      },
    });
    const sandbox = new SandboxProcess(child);
    try {
      await sandbox.untilReady(options);
      return sandbox;
    } catch (error) {
      await sandbox.stop();
      throw error;
    }
  }

  onUnexpectedExit(listener: () => void): void {
    this.child.once('exit', () => {
      if (!this.stopping) listener();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.hasEnded()) return;
    const ended = new Promise<void>((done) => this.child.once('exit', () => done()));
    this.child.kill('SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), sleep(STOP_TIMEOUT_MS, false, { ref: false })]);
    if (inTime) return;
    this.child.kill('SIGKILL');
    await ended;
  }

  private async untilReady({ port, signal }: SandboxOptions): Promise<void> {
    const deadline = performance.now() + START_TIMEOUT_MS;
    for (;;) {
      signal?.throwIfAborted();
      if (this.hasEnded()) throw new StartFailure('The sandbox ended while it started; its own message is above.');
      if (performance.now() > deadline)
        throw new StartFailure(`The sandbox did not answer on port ${port} within ${START_TIMEOUT_MS / 1000} s.`);
      const answers = await fetch(`http://127.0.0.1:${port}/_control`).then(
        (response) => response.ok,
        () => false,
      );
      if (answers) return;
      await sleep(40);
    }
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
