import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Figures, Question } from './worker.process.js';

const PROCESS = fileURLToPath(new URL('./worker.process.js', import.meta.url));

/** A worker in a process of its own. */
export class Worker {
  private constructor(private readonly child: ChildProcess) {}

  /** @param onEnding gets flows that had their last answer */
  static async start(url: string, process: string, onEnding: (order: string) => void = () => undefined) {
    const child = fork(PROCESS, [url, process], { execArgv: [...globalThis.process.execArgv, '--expose-gc'] });
    await once(child, 'message');
    child.on('message', (message: { ending?: string }) => message.ending && onEnding(message.ending));
    return new Worker(child);
  }

  async figures(): Promise<Figures> {
    this.child.send('figures' satisfies Question);
    for (;;) {
      const [answer] = (await once(this.child, 'message')) as [Figures | { ending: string }];
      if ('cpuMs' in answer) return answer;
    }
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
