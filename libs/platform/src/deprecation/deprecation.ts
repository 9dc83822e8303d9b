import type { ApiVersion, Use } from '../traffic/traffic.js';

/** What a partner does with a version, in one environment. */
export interface ConsumerUse {
  readonly partnerId: string;
  readonly environment: Use['environment'];
  readonly calls: number;
  readonly callsLast7Days: number;
  readonly lastAt: string;
  readonly operations: readonly Pick<Use, 'operation' | 'calls' | 'callsLast7Days' | 'lastAt'>[];
  readonly shapesRecorded: boolean;
}

/** Who still uses a version, for what, when last and how often. */
export interface ImpactReport extends ApiVersion {
  readonly asOf: string;
  /** Of who uses which operations. */
  readonly digest: string;
  /** How many days back it looks. */
  readonly days: number;
  readonly consumers: readonly ConsumerUse[];
  /** Partners whose business it would touch. */
  readonly affected: readonly string[];
}

/** A partner's word on a deprecation, or that an operator decided without it. */
export interface Word {
  readonly partnerId: string;
  readonly kind: 'consent' | 'override';
  /** Who agreed for the partner, or who decided. */
  readonly givenBy: string;
  readonly reason: string;
}

export interface RecordedWord extends Word {
  /** Client that recorded it. */
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface Proposal {
  readonly deprecatedAt: string;
  /** After which it is no longer served; never before `deprecatedAt`. */
  readonly sunsetAt?: string;
  readonly successor?: string;
  readonly reason: string;
}

/** A deprecation that was proposed and not withdrawn. */
export interface Deprecation extends ApiVersion, Proposal {
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** As it was when the deprecation was proposed. */
  readonly report: ImpactReport;
  readonly consents: readonly RecordedWord[];
}

export interface Withdrawal extends ApiVersion {
  readonly withdrawnAt: string;
  readonly withdrawnBy: string;
  readonly reason: string;
}

/** Partners of a report whose word is not there yet. */
export const awaitedOf = ({ affected }: Pick<ImpactReport, 'affected'>, words: readonly Word[]): string[] =>
  affected.filter((id) => !words.some(({ partnerId }) => partnerId === id));
