import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
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
  /** Of the thread's heap. */
  readonly memoryMb: number;
}

/** Larger by far than any message, and small enough for a machine. */
const LIMITS: Limits = { timeMs: 1_000, memoryMb: 64 };

/** The module of the thread, built or not. */
const EVALUATOR = new URL(`./evaluator${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url);

/**
 * JSONata (jsonata.org) in a thread of its own, one evaluation at a time: one that takes too long, or too much memory, is cut
 * off with its thread and harms nobody else. It sees its input and nothing besides, and its value is JSON.
 */
export class Expressions {
  private readonly turns = new PQueue({ concurrency: 1 });
  private thread?: Promise<Worker>;

  constructor(private readonly limits: Limits = LIMITS) {}

  /**
   * @param input JSON
   * @returns JSON; undefined where it selects nothing
   * @throws ExpressionError
   */
  evaluate(expression: string, input: unknown): Promise<unknown> {
    return this.turns.add(() => this.ask({ expression, input }));
  }

  async stop(): Promise<void> {
    this.turns.clear();
    await this.cut();
  }

  private async ask(question: Question): Promise<unknown> {
    this.thread ??= this.start();
    const thread = await this.thread;
    const { timeMs, memoryMb } = this.limits;
    const heard = new AbortController();
    const timer = setTimeout(() => heard.abort('too-slow'), timeMs);
    // An error of the thread's own rejects: it has not got the memory.
    const reply = once(thread, 'message', { signal: heard.signal });
    thread.postMessage(question);
    try {
      const [said] = (await reply) as [Reply];
      if ('failed' in said) throw new ExpressionError(said.failed.kind, said.failed.message, said.failed.position);
      return said.json === undefined ? undefined : JSON.parse(said.json);
    } catch (error) {
      if (error instanceof ExpressionError) throw error;
      await this.cut();
      if (heard.signal.aborted) throw new ExpressionError('too-slow', `it takes more than ${timeMs} ms`);
      throw new ExpressionError('too-large', `it takes more than ${memoryMb} MB`);
    } finally {
      clearTimeout(timer);
    }
  }

  private async start(): Promise<Worker> {
    const { memoryMb } = this.limits;
    const thread = new Worker(EVALUATOR, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      env: {},
      // The process's own, as a loader of its tests, are none of its business.
      execArgv: [],
    });
    thread.unref();
    // One that ends is replaced, and whoever waits for it hears of it by itself.
    thread.on('error', () => undefined);
    await once(thread, 'message');
    return thread;
  }

  private async cut(): Promise<void> {
    const cut = this.thread;
    this.thread = undefined;
    await (await cut?.catch(() => undefined))?.terminate();
  }
}
