import { setTimeout as sleep } from 'node:timers/promises';
import type { Quota } from '../../config/plan.js';
import { ProblemError } from '../../errors/problem.error.js';
import { type Act, type Count, type Counted, LEASE_MS } from './quota.store.js';
import { counted, decisionOf, type QuotaDecision, roomIn, type Windows } from './quota.windows.js';
import type { QuotaUse } from './rate-limit.headers.js';

/** The store's lease outlasts the holder's trust in it by this: their clocks may run apart by so much. */
const LEASE_MARGIN_MS = 300;
/** How often whoever waits for another process's lease asks again. */
const HELD_POLL_MS = 20;
/** A lease that was not used for so long is given back, so that nobody has to ask for it. */
const IDLE_MS = 250;
const RETRY_AFTER_SECONDS = '5';

interface Waiting {
  readonly quotas: readonly Quota[];
  readonly resolve: (decision: QuotaDecision) => void;
  readonly reject: (error: unknown) => void;
}

/** What an account needs of its process. */
export interface Counting {
  /** Null when the store does not answer. */
  count(counts: readonly Count[]): Promise<readonly Counted[] | null>;
  /** Whether what is known in memory may be counted on while the store does not answer. */
  mayGuess(): boolean;
  /** The account has something to settle with the store, now or later. */
  owes(account: QuotaAccount): void;
  readonly stopping: boolean;
}

/**
 * One partner's quotas as this process counts them. Requests that wait for the store at the same time are counted by one
 * statement, in the order in which they came. Under the partner's lease they are counted here, and written down after.
 */
export class QuotaAccount {
  private waiting: Waiting[] = [];
  private running = false;
  /** Settles when the statement under way, if any, has been answered. */
  private talking?: Promise<unknown>;
  private known?: Windows;
  /** Requests granted here that the store does not know of. */
  private readonly owed = new Map<readonly Quota[], number>();
  /** As the store said last. */
  private leased = false;
  private leaseEnds = Number.NEGATIVE_INFINITY;
  private usedAt = 0;
  /** The store's clock beside `performance.now()`. */
  private clock = 0;

  constructor(
    private readonly partner: string,
    private readonly process: Counting,
  ) {}

  /** @throws ProblemError `service-unavailable` when the store does not answer and nothing may be guessed */
  consume(quotas: readonly Quota[]): QuotaDecision | Promise<QuotaDecision> {
    this.usedAt = performance.now();
    if (!this.running && this.hasLease()) return this.grant(quotas);
    return new Promise((resolve, reject) => {
      this.waiting.push({ quotas, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  /** A window that is full stays so until it ends, whoever else counts: what is known of it is enough to refuse. */
  refusalOf(quotas: readonly Quota[]): QuotaDecision | undefined {
    const now = performance.now() + this.clock;
    if (!this.known || roomIn(this.known, quotas, now) > 0) return undefined;
    return decisionOf(this.known, quotas, now, false);
  }

  /** As they stand by what was last heard of them; undefined where nothing was. */
  usesOf(quotas: readonly Quota[]): readonly QuotaUse[] | undefined {
    return this.known && decisionOf(this.known, quotas, performance.now() + this.clock, true).uses;
  }

  /** What is to be written down now, and whether the lease is given back with it. */
  dues(): readonly Count[] {
    if (this.talking) return [];
    const holds = this.hasLease() && !this.process.stopping;
    const due = [...this.owed].filter(([, owed]) => owed > 0).map(([quotas]) => ({ quotas, owed: this.take(quotas) }));
    if (due.length > 0) return due.map((each) => this.settling(each, holds ? 'keep' : 'return'));
    const isIdle = performance.now() - this.usedAt > IDLE_MS;
    return this.leased && (isIdle || !holds) ? [this.settling({ quotas: [], owed: 0 }, 'return')] : [];
  }

  /** Takes the answers to its dues. */
  async settle(counts: readonly Count[], answers: Promise<readonly Counted[] | null>): Promise<void> {
    const sent = performance.now();
    this.talking = answers;
    const settled = await answers;
    this.talking = undefined;
    if (!settled) for (const { quotas, owed } of counts) this.owe(quotas, owed);
    // The last one saw the windows as all of them left them.
    const last = settled?.at(-1);
    if (last) this.learn(last, sent);
    // Another process waits: nothing more is counted here, and the next dues give the lease back.
    if (last?.wantedBack) this.yieldLease();
  }

  /** Nothing to write down, and no lease to look after. */
  get isSettled(): boolean {
    return !this.leased && [...this.owed.values()].every((owed) => owed === 0);
  }

  yieldLease(): void {
    this.leaseEnds = Number.NEGATIVE_INFINITY;
  }

  private settling(due: Pick<Count, 'quotas' | 'owed'>, act: Act): Count {
    return { partner: this.partner, asked: 0, act, ...due };
  }

  private hasLease(): boolean {
    return performance.now() < this.leaseEnds;
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      await this.talking;
      if (this.hasLease()) for (const each of this.waiting.splice(0)) each.resolve(this.grant(each.quotas));
      else await this.countTogether(this.nextBatch());
    }
    this.running = false;
  }

  /** All that wait to be counted by the same quotas as the first. */
  private nextBatch(): readonly Waiting[] {
    const [{ quotas }] = this.waiting as [Waiting];
    const batch = this.waiting.filter((each) => each.quotas === quotas);
    this.waiting = this.waiting.filter((each) => each.quotas !== quotas);
    return batch;
  }

  private async countTogether(batch: readonly Waiting[]): Promise<void> {
    const [{ quotas }] = batch as [Waiting];
    const owed = this.take(quotas);
    const sent = performance.now();
    const act = this.process.stopping ? 'share' : 'take';
    const answer = this.process.count([{ partner: this.partner, quotas, asked: batch.length, owed, act }]);
    this.talking = answer;
    const result = (await answer)?.[0];
    this.talking = undefined;
    if (!result || result.held) this.owe(quotas, owed);
    if (!result) return this.guess(batch);
    this.learn(result, sent);
    if (result.held) {
      this.waiting = [...batch, ...this.waiting];
      await sleep(HELD_POLL_MS);
      return;
    }
    for (const [nth, { resolve }] of batch.entries()) {
      const isGranted = nth < result.granted;
      const later = isGranted ? result.granted - 1 - nth : 0;
      resolve(decisionOf(result.windows, quotas, result.now, isGranted, later));
    }
  }

  private guess(batch: readonly Waiting[]): void {
    for (const { quotas, resolve, reject } of batch) {
      if (this.known && this.process.mayGuess()) resolve(this.grant(quotas));
      else
        reject(
          new ProblemError('service-unavailable', 'Quotas cannot be counted at the moment', {
            headers: { 'retry-after': RETRY_AFTER_SECONDS },
          }),
        );
    }
  }

  private grant(quotas: readonly Quota[]): QuotaDecision {
    const now = performance.now() + this.clock;
    const windows = this.known ?? {};
    const granted = roomIn(windows, quotas, now) > 0;
    if (granted) {
      this.known = counted(windows, quotas, 1, now);
      this.owe(quotas, 1);
    }
    return decisionOf(this.known ?? windows, quotas, now, granted);
  }

  private learn({ windows, now, leased }: Counted, sent: number): void {
    this.clock = now - performance.now();
    this.known = [...this.owed].reduce((sum, [quotas, owed]) => counted(sum, quotas, owed, now), windows);
    // From before it was asked for: the store's lease cannot end before this.
    this.leased = leased;
    if (leased) this.process.owes(this);
    this.leaseEnds = leased ? sent + LEASE_MS - LEASE_MARGIN_MS : Number.NEGATIVE_INFINITY;
  }

  private take(quotas: readonly Quota[]): number {
    const owed = this.owed.get(quotas) ?? 0;
    this.owed.set(quotas, 0);
    return owed;
  }

  private owe(quotas: readonly Quota[], count: number): void {
    if (count === 0) return;
    this.owed.set(quotas, (this.owed.get(quotas) ?? 0) + count);
    this.process.owes(this);
  }
}
