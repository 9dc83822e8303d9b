import type { ExceptionCase } from '../process.js';
import type { Keyed } from './reconcile.js';
import type { SettledFinding, Settlement } from './reconciliation.js';
import { isInTime } from './under-way.js';

/** What a difference is called, and the figures that it stays the same difference by. */
export type Difference = Readonly<Record<string, unknown>> & { readonly code: string };

/** The words of a case about a difference. */
export type Words = Pick<ExceptionCase, 'title' | 'owner' | 'severity' | 'dueInMs'> & { readonly detail?: string };

/** How the findings of one reconciliation become cases. */
export interface FindingCases<L, R, C extends string> {
  /** The reconciliation's name: what its cases' codes begin with. */
  readonly name: string;
  /** Every code that a difference can have. */
  readonly codes: readonly C[];
  /** The instance that a key is of. */
  instanceOf(key: string): string;
  /** What tells the keys of one instance apart; absent where an instance has one key. */
  partOf?(key: string): string;
  words(code: C, finding: SettledFinding<L, R>): Words;
  /** A case of the process itself that says the same: where it is open, there is no second one. */
  saidBy?(code: C): string | undefined;
}

/** In so many runs in a row nobody could say whether the two agree. */
const TOO_OFTEN = 10;
const UNSETTLED = 'never-settled';

/**
 * One case for whatever differs at a key, with what both sides say; it ends by itself once they agree, or when they differ
 * in another way.
 */
export async function settleAsCases<L extends Keyed, R extends Keyed, C extends string>(
  cases: FindingCases<L, R, C>,
  findings: readonly SettledFinding<L, R>[],
  settlement: Settlement,
): Promise<void> {
  for (const finding of findings) {
    const instance = cases.instanceOf(finding.key);
    const stands = caseOf(cases, finding);
    // Whether it still stands cannot be said while it is deferred.
    if (finding.kind === 'deferred' && !stands) continue;
    for (const code of [...cases.codes, UNSETTLED].map((each) => codeOf(cases, each, finding.key)))
      if (code !== stands?.code) await settlement.close(instance, code, resolutionOf(finding));
    if (stands && !(await isSaid(cases, finding, instance, settlement))) await settlement.open(instance, stands);
  }
}

async function isSaid<L, R, C extends string>(
  { saidBy }: FindingCases<L, R, C>,
  { difference }: SettledFinding<L, R>,
  instance: string,
  settlement: Settlement,
): Promise<boolean> {
  const said = difference && saidBy?.(difference['code'] as C);
  return said !== undefined && settlement.isOpen(instance, said);
}

type Named = Pick<FindingCases<never, never, never>, 'name' | 'partOf'>;

const codeOf = ({ name, partOf }: Named, code: string, key: string): string =>
  [name, code, ...(partOf ? [partOf(key)] : [])].join(':');

const resolutionOf = ({ kind }: SettledFinding<unknown, unknown>): string =>
  kind === 'agreed' ? 'Both books say the same.' : 'It differs in another way now.';

function caseOf<L, R, C extends string>(
  cases: FindingCases<L, R, C>,
  finding: SettledFinding<L, R>,
): ExceptionCase | undefined {
  const { key, kind, left, right, difference, differsSince, deferrals, why } = finding;
  if (kind === 'agreed') return undefined;
  const evidence = { left, right, difference, differsSince, ...(why && { why }) };
  if (kind === 'deferred')
    return deferrals < TOO_OFTEN || isInTime(finding)
      ? undefined
      : {
          code: codeOf(cases, UNSETTLED, key),
          title: `Nobody can say whether the books agree about ${key}`,
          detail: `Put off ${deferrals} times in a row: ${why}`,
          owner: 'integration',
          severity: 'medium',
          dueInMs: 86_400_000,
          actions: ['assign', 'resolve'],
          evidence,
        };
  const { code } = difference as unknown as { code: C };
  const actions = ['assign', 'resolve', 'skip'] as const;
  return { code: codeOf(cases, code, key), ...cases.words(code, finding), actions, evidence };
}
