import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import PQueue from 'p-queue';
import type { Question, Reply } from './evaluator.js';

/** `syntax`: it is no JSONata; `failed`: it does not go with its input; the others: it wanted more than it may have. */
export type ExpressionErrorKind = 'syntax' | 'failed' | 'too-slow' | 'too-large';

/** Why an expression has no value. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  constructor(
    readonly kind: ExpressionErrorKind,
    message: string,
    /** Of the token that is wrong, in characters from the beginning. */
    readonly position?: number,
  ) {
    super(message);
  }
}

interface Limits {
  /** For one evaluation. */
  readonly timeMs: number;
  /** Of the process's heap. */
  readonly memoryMb: number;
}

/** Larger by far than any message, and small enough for a machine. */
const LIMITS: Limits = { timeMs: 1_000, memoryMb: 64 };

/** However busy the machine is. */
const STARTS_WITHIN_MS = 10_000;

/** What the process runs, built or not. */
const EVALUATOR = new URL(`./evaluator${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url);

/**
 * JSONata (jsonata.org) in a process of its own, one evaluation at a time: one that takes too long, or too much memory, ends with
 * its process and harms nobody else. A thread would take this process along where its memory does not suffice for one allocation.
 * It sees its input and nothing besides, and its value is JSON.
 */
export class Expressions {
  private readonly turns = new PQueue({ concurrency: 1 });
  private evaluator?: Promise<ChildProcess>;
  private running?: ChildProcess;

  constructor(private readonly limits: Limits = LIMITS) {}

  /**
   * @param input JSON
   * @returns JSON; undefined where it selects nothing
   * @throws ExpressionError
   */
  evaluate(expression: string, input: unknown): Promise<unknown> {
    return this.turns.add(() => this.ask({ expression, input }));
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.turns.size;
  }

  async stop(): Promise<void> {
    this.turns.clear();
    await this.cut();
  }

  private async ask(question: Question): Promise<unknown> {
    const { timeMs, memoryMb } = this.limits;
    const reply = await this.replyTo(question);
    if (reply === 'too-slow') throw new ExpressionError('too-slow', `it takes more than ${timeMs} ms`);
    if (reply === 'too-large') throw new ExpressionError('too-large', `it takes more than ${memoryMb} MB`);
    if ('failed' in reply) throw new ExpressionError(reply.failed.kind, reply.failed.message, reply.failed.position);
    return reply.json === undefined ? undefined : JSON.parse(reply.json);
  }

  private async replyTo(question: Question): Promise<Reply | 'too-slow' | 'too-large'> {
    for (;;) {
      const reply = await this.asked(question);
      if (typeof reply === 'string') await this.cut();
      if (reply !== 'gone') return reply;
    }
  }

  private async asked(question: Question): Promise<Reply | 'too-slow' | 'too-large' | 'gone'> {
    this.evaluator ??= this.start().catch((error: unknown) => {
      this.evaluator = undefined;
      throw error;
    });
    const evaluator = await this.evaluator;
    const over = new AbortController();
    const [timely, { signal }] = [AbortSignal.timeout(this.limits.timeMs), over];
    const first = Promise.race([
      once(evaluator, 'message', { signal }).then(([said]) => said as Reply),
      // It ends by itself when nobody asked for long, and otherwise where its memory does not suffice.
      once(evaluator, 'exit', { signal }).then(([code]) => (code === 0 ? ('gone' as const) : ('too-large' as const))),
      once(timely, 'abort', { signal }).then(() => 'too-slow' as const),
    ]);
    // Nobody ends while an answer is on its way.
    evaluator.channel?.ref();
    evaluator.send(question, () => undefined);
    return first.finally(() => {
      over.abort();
      evaluator.channel?.unref();
    });
  }

  private async start(): Promise<ChildProcess> {
    const evaluator = fork(EVALUATOR, {
      // Nothing is written, started or loaded there, and nothing of this process's environment is known.
      execArgv: [`--max-old-space-size=${this.limits.memoryMb}`, '--permission', '--allow-fs-read=*', '--no-warnings'],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    });
    evaluator.on('error', () => undefined);
    evaluator.once('exit', () => {
      if (this.running === evaluator) this.evaluator = undefined;
    });
    const over = new AbortController();
    const { signal } = over;
    const ready = await Promise.race([
      once(evaluator, 'message', { signal }).then(() => true),
      once(evaluator, 'exit', { signal }).then(() => false),
      once(AbortSignal.timeout(STARTS_WITHIN_MS), 'abort', { signal }).then(() => false),
    ]).finally(() => over.abort());
    if (!ready) {
      evaluator.kill('SIGKILL');
      throw new Error('what evaluates expressions does not start');
    }
    this.running = evaluator;
    evaluator.unref();
    evaluator.channel?.unref();
    return evaluator;
  }

  private async cut(): Promise<void> {
    const cut = await this.evaluator?.catch(() => undefined);
    this.evaluator = undefined;
    cut?.kill('SIGKILL');
  }
}
