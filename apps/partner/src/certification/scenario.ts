import type { StoredEvent } from '#messaging';
import type { PartnerKind } from '#platform/config';
import type { LoggedRequest } from '#platform/request-log';
import type { ReportedFact } from '../facts/reported-fact.js';
import type { SandboxResource } from '../sandbox/sandbox.resource.js';

/** What a scenario is staged with. */
export interface StageContext {
  readonly partnerId: string;
  /** The first of each that the partner goes by; where it has none, one of the sandbox's own. */
  readonly warehouse: string;
  readonly scac: string;
  readonly customer: string;
  readonly supplier: string;
  /** A number that was never given before. */
  readonly number: number;
  readonly now: Date;
}

/** What a run of a scenario finds in the partner's sandbox. */
export interface Staged {
  /** Names of what was placed, as the task speaks of them. */
  readonly refs: Readonly<Record<string, string>>;
  readonly resources: readonly SandboxResource[];
  readonly facts: readonly ReportedFact[];
}

/** What the product does to an endpoint during a run: sends wrongly signed, or the same again. */
export type Probe = 'forged' | 'duplicate';

/** A delivery of the run's event to a webhook of the partner. */
export interface SeenDelivery {
  /** Absent for the one that the event itself made. */
  readonly probe?: Probe;
  /** HTTP status; absent where there was no answer. */
  readonly status?: number;
  readonly error?: string;
  readonly at: Date;
}

/** What the partner did since the run began: its real calls, what came of them, what was delivered to it. */
export interface Evidence {
  readonly refs: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly calls: readonly LoggedRequest[];
  /** Events of the run's orders and inbound shipments, in the order of the log. */
  readonly events: readonly StoredEvent[];
  readonly deliveries: readonly SeenDelivery[];
  readonly now: Date;
  /** What a partner has not done again so long after an event came again, it does not do. */
  readonly patienceMs: number;
}

export type StepState = 'open' | 'failed' | 'passed';

/** One thing to show, and how it stands. */
export interface Step {
  readonly title: string;
  readonly state: StepState;
  /** What is wrong, or what is awaited, in plain words. */
  readonly why?: string;
  /** Correlation ids of the calls that show it. */
  readonly evidence: readonly string[];
}

/** What a partner shows that it can do before it gets production credentials. */
export interface Scenario {
  readonly id: string;
  readonly kinds: readonly PartnerKind[];
  readonly title: string;
  readonly required: boolean;
  /** What the partner is to do, step by step; `{name}` stands for what was placed under it. */
  readonly task: readonly string[];
  /** Once the run's event was delivered. */
  readonly probes?: readonly Probe[];
  stage(context: StageContext): Staged;
  /** Pure: the same evidence gives the same steps. */
  judge(evidence: Evidence): readonly Step[];
}

/**
 * What was shown stays shown when the calls that show it are out of sight, because the sandbox was busy or the log has
 * aged. What speaks against it counts all the same.
 */
export const keepShown = (before: readonly Step[], now: readonly Step[]): Step[] =>
  now.map((step, at) => {
    const shown = before[at];
    return step.state === 'open' && shown?.state === 'passed' && shown.title === step.title ? shown : step;
  });

export type RunState = 'running' | 'failed' | 'passed';

export function stateOf(steps: readonly Step[]): RunState {
  if (steps.some(({ state }) => state === 'failed')) return 'failed';
  return steps.every(({ state }) => state === 'passed') ? 'passed' : 'running';
}
