import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemTool } from '../../apps/crossdock/src/embedded-postgres/binaries.js';
import { freePorts } from '../support/ports.js';

const START_TIMEOUT_MS = 60_000;

/** One run of Tryton's server, as an operator starts it. It ends when we do, in whatever way. */
export class TrytonProcess {
  private output = '';
  private readonly ended: Promise<void>;

  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output = (this.output + chunk.toString()).slice(-20_000);
      });
    }
    this.ended = new Promise((done) => child.once('close', () => done()).once('error', () => done()));
  }

  /** @param connection libpq's variables of the cluster that holds its databases */
  static async start(connection: Readonly<Record<string, string>>, wanted?: number): Promise<TrytonProcess> {
    const port = wanted ?? ((await freePorts(1)) as [number])[0];
    const folder = mkdtempSync(join(tmpdir(), 'tryton-'));
    const conf = join(folder, 'trytond.conf');
    writeFileSync(
      conf,
      `[database]\nuri = postgresql://\npath = ${folder}\n[web]\nlisten = 127.0.0.1:${port}\n[email]\nuri = smtp://127.0.0.1:9\n`,
    );
    const command = ['trytond', '-c', conf];
    const setpriv = systemTool('setpriv');
    const [program, ...args] = setpriv ? [setpriv, '--pdeathsig', 'KILL', ...command] : command;
    const child = spawn(program as string, args, {
      env: { ...process.env, ...connection },
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: folder,
    });
    const server = new TrytonProcess(port, child, folder);
    await server.untilListening();
    return server;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** As when its machine is lost; what it had committed stays in its database. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilListening(): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      const answers = await fetch(`${this.baseUrl}/`, { redirect: 'manual' }).then(
        () => true,
        () => false,
      );
      if (answers) return;
      if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined) {
        throw new Error(`Tryton's server ended while it started:\n${this.output}`);
      }
      if (Date.now() > deadline) {
        await this.kill();
        throw new Error(`Tryton's server did not answer in time:\n${this.output}`);
      }
      await sleep(100);
    }
  }
}
