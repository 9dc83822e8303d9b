import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_MS = 30_000;
/** Kernel ticks per second on every Linux that we run on (sysconf(_SC_CLK_TCK)). */
const TICKS = 100;

/** Where a bench pins: servers have the first core, each in its turn; who asks, and Postgres, the second. */
export const SERVER_CORE = 0;
export const OTHER_CORE = 1;

/** This process and what it starts from now on. */
export function pinSelf(core: number): void {
  const { status } = spawnSync('taskset', ['-apc', String(core), String(process.pid)]);
  if (status !== 0) throw new Error('taskset cannot pin this process to a core');
}

/** A built program that listens, in a process of its own. */
export class BenchServer {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  /** @param core the one it has; without one it runs where there is room */
  static async start(
    main: string,
    env: Readonly<Record<string, string>>,
    port: number,
    { core, flags = [] }: { readonly core?: number; readonly flags?: readonly string[] } = {},
  ): Promise<BenchServer> {
    const program = [process.execPath, '--disable-warning=ExperimentalWarning', ...flags, resolve('dist', main)];
    const [command, ...args] = core === undefined ? program : ['taskset', '-c', String(core), ...program];
    const child = spawn(command as string, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { PATH: process.env.PATH, ...env, PORT: String(port) },
    });
    const server = new BenchServer(port, child);
    await server.untilListening();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** Processor time used so far, seconds. taskset becomes what it starts. */
  get cpuSeconds(): number {
    const text = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  private async untilListening(): Promise<void> {
    const deadline = Date.now() + READY_MS;
    while (!(await this.answers())) {
      if (this.child.exitCode !== null || Date.now() > deadline) throw new Error('a server of the bench did not start');
      await sleep(50);
    }
  }

  private answers(): Promise<boolean> {
    return new Promise((done) => {
      const socket = connect({ port: this.port, host: '127.0.0.1' });
      socket.on('connect', () => done(true)).on('error', () => done(false));
      socket.on('connect', () => socket.destroy());
    });
  }
}
