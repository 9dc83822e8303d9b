import { Injectable } from '@nestjs/common';
import type { Quota } from '../../config/plan.js';
import { Database } from '../../persistence/index.js';
import type { Windows } from './quota.windows.js';

/** A process that was alone in counting a partner for so long is given the partner's lease. */
export const ALONE_MS = 10_000;
/** How long a lease lasts that is not renewed. Its holder trusts it a little less long: see `quota.account.ts`. */
export const LEASE_MS = 2_000;

/**
 * `take`: count, and take the lease when alone for long enough. `share`: count, and do not. `keep`: write down what was
 * counted under the lease and renew it. `return`: the same, and give it up.
 */
export type Act = 'take' | 'share' | 'keep' | 'return';

export interface Count {
  readonly partner: string;
  readonly quotas: readonly Quota[];
  /** Requests that ask; as many as there is room for are granted. */
  readonly asked: number;
  /** Requests that were granted already, without asking here. */
  readonly owed: number;
  readonly act: Act;
}

export interface Counted {
  /** Another process has the lease: nothing was granted, and that process knows now that it is asked to give it up. */
  readonly held: boolean;
  readonly granted: number;
  /** This process has the lease. */
  readonly leased: boolean;
  /** Another process waits for the lease that this one has. */
  readonly wantedBack: boolean;
  /** The store's clock, ms since the epoch. */
  readonly now: number;
  readonly windows: Windows;
}

interface Row extends Omit<Counted, 'wantedBack' | 'now' | 'windows'> {
  readonly wanted_back: boolean;
  readonly now_ms: number;
  readonly uses: Windows;
}

/** One statement for any number of partners, in the order of their names, so that two of them never wait in a circle. */
const COUNT = `
  SELECT c.* FROM jsonb_to_recordset($2::jsonb) AS a(n integer, partner text, asked integer, owed integer, act text,
    names text[], limits integer[], seconds integer[])
  CROSS JOIN LATERAL platform.count_quota(a.partner, $1, a.asked, a.owed, a.names, a.limits, a.seconds, a.act, $3, $4) c
  ORDER BY a.n`;

/**
 * What partners have used of their quotas, in Postgres: the same for all replicas, and after a restart. A partner is one
 * row, all of whose windows are counted at once, or none. Nothing is shared between two partners.
 */
@Injectable()
export class QuotaStore {
  /** How long a process has to be alone, in ms; shorter in specs. */
  aloneMs = ALONE_MS;

  constructor(private readonly database: Database) {}

  /** @param counter who counts: one name per process */
  async count(counter: string, counts: readonly Count[]): Promise<Counted[]> {
    const order = counts.map((_, at) => at).sort((a, b) => (partnerAt(counts, a) < partnerAt(counts, b) ? -1 : 1));
    const records = order.map((at, n) => toRecord(counts[at] as Count, n));
    const rows = await this.database.query<Row>(COUNT, [counter, JSON.stringify(records), this.aloneMs, LEASE_MS]);
    const counted: Counted[] = [];
    for (const [n, at] of order.entries()) counted[at] = toCounted(rows[n] as Row);
    return counted;
  }
}

const partnerAt = (counts: readonly Count[], at: number) => (counts[at] as Count).partner;

const toRecord = ({ partner, quotas, asked, owed, act }: Count, n: number) => ({
  n,
  partner,
  asked,
  owed,
  act,
  names: quotas.map(({ name }) => name),
  limits: quotas.map(({ limit }) => limit),
  seconds: quotas.map(({ windowSeconds }) => windowSeconds),
});

const toCounted = ({ held, granted, leased, wanted_back, now_ms, uses }: Row): Counted => ({
  held,
  granted,
  leased,
  wantedBack: wanted_back,
  now: now_ms,
  windows: uses,
});
