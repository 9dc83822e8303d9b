import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Quota } from '../../config/plan.js';
import { logger } from '../../telemetry/index.js';
import { type Counting, QuotaAccount } from './quota.account.js';
import { type Count, type Counted, QuotaStore } from './quota.store.js';
import type { QuotaDecision } from './quota.windows.js';
import type { QuotaUse } from './rate-limit.headers.js';

/** What is counted in memory is written down after so long, whoever else waits for it included. */
const WRITE_AFTER_MS = 50;
/** A store that takes longer than this is taken to be away. */
const PATIENCE_MS = 5_000;
/** How long quotas are counted in memory alone, from the first failure of the store on. */
const GUESS_MS = 30_000;
/** A store that failed is not asked again before this. */
const RETRY_MS = 500;
const log = logger('quota');

/**
 * Counts requests against the quotas of partners: exactly, whatever number of processes serves them. See
 * docs/quotas.md for how, what it costs, and what happens when the store is away. It is the throttler's storage too.
 */
@Injectable()
export class QuotaCounter implements Counting, ThrottlerStorage, BeforeApplicationShutdown {
  stopping = false;
  /** How long it may guess, in ms; shorter in specs. */
  guessMs = GUESS_MS;
  private readonly name = randomUUID();
  private readonly accounts = new Map<string, QuotaAccount>();
  private readonly inDebt = new Set<QuotaAccount>();
  private settling?: Promise<void>;
  private downSince?: number;
  private retryAt = 0;

  constructor(private readonly store: QuotaStore) {}

  consume(partner: string, quotas: readonly Quota[]): QuotaDecision | Promise<QuotaDecision> {
    const account = this.accounts.get(partner) ?? new QuotaAccount(partner, this);
    this.accounts.set(partner, account);
    return account.consume(quotas);
  }

  /** The refusal, where it is known already that there is no room; counts nothing, and asks nobody. */
  refusalOf(partner: string, quotas: readonly Quota[]): QuotaDecision | undefined {
    return this.accounts.get(partner)?.refusalOf(quotas);
  }

  /** What is known of them here; counts nothing, and asks nobody. */
  usesOf(partner: string, quotas: readonly Quota[]): readonly QuotaUse[] | undefined {
    return this.accounts.get(partner)?.usesOf(quotas);
  }

  /**
   * As the throttler's own guard asks: one window by itself, which a refused request does not use up.
   * @param ttl in ms; what comes back is in seconds
   */
  async increment(key: string, ttl: number, limit: number, _blockDuration: number, name: string) {
    const { uses, violated } = await this.consume(key, [{ name, limit, windowSeconds: ttl / 1000 }]);
    const [{ remaining, resetSeconds }] = uses as [QuotaUse];
    const isBlocked = violated.length > 0;
    return {
      totalHits: limit - remaining,
      timeToExpire: resetSeconds,
      isBlocked,
      timeToBlockExpire: isBlocked ? resetSeconds : 0,
    };
  }

  /** Everything is written down, and every lease given back, before the connections to Postgres go. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.settling;
    for (const account of this.accounts.values()) account.yieldLease();
    await this.settleAll();
  }

  async count(counts: readonly Count[]): Promise<readonly Counted[] | null> {
    if (performance.now() < this.retryAt) return null;
    try {
      const counted = await withPatience(
        this.store.count(this.name, counts),
        this.downSince === undefined ? PATIENCE_MS : RETRY_MS,
      );
      if (this.downSince !== undefined) log.info('the store of quotas answers again');
      this.downSince = undefined;
      return counted;
    } catch (err) {
      const now = performance.now();
      if (this.downSince === undefined) log.error({ err }, 'the store of quotas does not answer');
      this.downSince ??= now;
      this.retryAt = now + RETRY_MS;
      return null;
    }
  }

  mayGuess(): boolean {
    return this.downSince === undefined || performance.now() - this.downSince < this.guessMs;
  }

  owes(account: QuotaAccount): void {
    this.inDebt.add(account);
    if (this.stopping) return;
    this.settling ??= this.settleSoon().finally(() => {
      this.settling = undefined;
    });
  }

  private async settleSoon(): Promise<void> {
    while (this.inDebt.size > 0 && !this.stopping) {
      await sleep(WRITE_AFTER_MS, undefined, { ref: false });
      await this.settleAll();
    }
  }

  private async settleAll(): Promise<void> {
    const due = [...this.inDebt]
      .map((account) => ({ account, counts: account.dues() }))
      .filter(({ counts }) => counts.length > 0);
    for (const account of this.inDebt) if (account.isSettled) this.inDebt.delete(account);
    if (due.length === 0) return;
    const answer = this.count(due.flatMap(({ counts }) => counts));
    let from = 0;
    const settled = due.map(({ account, counts }) => {
      const [first, end] = [from, from + counts.length];
      from = end;
      return account.settle(
        counts,
        answer.then((answers) => answers?.slice(first, end) ?? null),
      );
    });
    await Promise.all(settled);
  }
}

async function withPatience<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
