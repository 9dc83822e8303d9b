import type { CanonicalEvent, CrossReference, Drift, EventName, Life, OwnedEntity } from '#canonical';
import type { PublishedView } from '#messaging';
import type { ServiceLevel, Severity } from '#platform/config';
import type { ResultForm } from './cases/result.form.js';

/** Commands of one instance to one target run one after another, in the order they were decided; targets are independent. */
export interface Command<T extends string = string, P = unknown> {
  readonly type: T;
  /** Connection id of the system that it goes to (`sap`, `wms`, `tms`). */
  readonly target: string;
  readonly payload: P;
  /** Key of the command that a person edited into this one: it is done under the next revision of that key. */
  readonly revises?: string;
}

/** How a command ended. `failed` is final: what may be retried was retried under its policy. */
export type CommandOutcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly failure: CommandFailure };

export interface CommandFailure {
  /** Stable, kebab-case: the problem code of the system API (`unknown-item`, `capability-missing`), or `gave-up`. */
  readonly code: string;
  readonly message: string;
  readonly correlationId?: string;
  readonly attempts: number;
  /** Of `gave-up`: the code of the last attempt. */
  readonly cause?: string;
}

/** How a command ended, as its process hears of it. */
export interface OutcomeInput {
  readonly kind: 'outcome';
  readonly command: Command & { readonly key: string };
  readonly outcome: CommandOutcome;
  readonly now: string;
}

/** A timer is due. */
export interface TimerInput {
  readonly kind: 'timer';
  readonly name: string;
  readonly payload: unknown;
  readonly now: string;
}

/** What a case keeps that a decider threw on. Events are in the log. */
export type KeptInput = OutcomeInput | TimerInput;

/** What a decider is asked to decide about. `now` is the injected clock. */
export type Input =
  | { readonly kind: 'event'; readonly event: CanonicalEvent; readonly now: string }
  | OutcomeInput
  | TimerInput
  /** A person's act on a case: the decider says what follows. */
  | {
      readonly kind: 'action';
      readonly action: string;
      readonly caseCode?: string;
      readonly payload: unknown;
      readonly by: string;
      /** What the case keeps that the person settles by hand. It is no decider's: see `toldAs`. */
      readonly settles?: KeptInput;
      readonly now: string;
    };

export interface Timer {
  /** Setting a timer of the same name replaces it. */
  readonly name: string;
  /** ISO instant, or null to cancel. */
  readonly dueAt: string | null;
  readonly payload?: unknown;
}

/** What may be done to a case. `skip`: what was to be done is left out, and the process goes on without it. `edit`: what
 * failed is done again in another form, once a second person approved it. */
export type CaseOffer = 'retry' | 'resolve' | 'assign' | 'abandon' | 'skip' | 'edit';

/** What a decider is told with the action `edit`: the failed command is to be done again in this form. */
export interface EditedCommand {
  readonly payload: unknown;
  /** Key of the command that failed. */
  readonly revises: string;
  /** Who proposed it; whoever acts has approved it. */
  readonly proposedBy: string;
}

export interface ExceptionCase {
  /** Unique within the instance while open, e.g. `unknown-item` or `command-failed:create-delivery:F1`. */
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  /** What cases are grouped by; by default the failure that opened it (`sap:vendor-unavailable`), else the kind of its code. */
  readonly cause?: string;
  /** Role that owns it: `order-desk`, `warehouse-desk`, `transport-desk`, `freight-audit`, `integration`. */
  readonly owner: string;
  readonly severity: Severity;
  /** At the latest: a service level of the customer's may ask for sooner. */
  readonly dueInMs: number;
  readonly actions: readonly CaseOffer[];
  /** What must be told with `resolve`; absent where the word is enough. */
  readonly resolveWith?: ResultForm;
  readonly evidence?: unknown;
}

/** What is the same of all cases of one kind. */
export interface CaseKind {
  /** What happens, in a line. */
  readonly when: string;
  /** Several where it hangs on what the case is about: then whoever opens it says which. */
  readonly owner: string | readonly string[];
  readonly severity: ExceptionCase['severity'] | readonly ExceptionCase['severity'][];
  readonly dueInMs: number;
  /** All that are ever offered; whoever opens a case may leave some out. */
  readonly actions: readonly CaseOffer[];
}

/** By the code of its cases, up to what they are about: `no-carrier` of `no-carrier:sap-4711-S1`. */
export type CaseKinds = Readonly<Record<string, CaseKind>>;

/** Why a person's act is not taken. */
export interface Refusal {
  readonly message: string;
  /** JSON Pointer to what was told wrong, `/result/decision`; absent where something else stands in the way. */
  readonly pointer?: string;
}

/** An event the process itself emits; id and source are derived from instance, sequence and index. */
export type EmittedEvent = {
  [N in EventName]: {
    readonly type: N;
    readonly subject: string;
    readonly orderId?: string;
    /** When it is decided, unless told; null where what it tells has no time. */
    readonly occurredAt?: string | null;
    readonly classifier?: CanonicalEvent['classifier'];
    readonly data: CanonicalEvent<N>['data'];
  };
}[EventName];

export interface Decision<S> {
  /** The same object when nothing changed. */
  readonly state: S;
  readonly commands?: readonly Command[];
  readonly timers?: readonly Timer[];
  readonly open?: readonly ExceptionCase[];
  /** Codes of cases that are over by themselves. */
  readonly close?: readonly { readonly code: string; readonly resolution: string }[];
  readonly events?: readonly EmittedEvent[];
  /** What a system calls a thing that no state tells of any longer. */
  readonly named?: readonly CrossReference[];
  /** Of a person's act: it is not taken, and whoever did it is told why. */
  readonly refused?: Refusal;
  /** One line for the timeline: what was decided and why. Absent: nothing worth telling. */
  readonly note?: string;
}

/** A name by which an instance is found: fulfilment id, shipment id, order number, PRO. */
export interface InstanceReference {
  readonly kind: string;
  readonly key: string;
  /** Whose it is to see: partner id. */
  readonly owner?: string;
}

/**
 * A Process Manager: a pure decider and how it is addressed. `decide` does no I/O, reads no clock and throws only on a
 * bug; the same history always gives the same states (replay relies on it).
 */
export interface ProcessDefinition<S> {
  /** Also the schema of its tables, with `_` for `-`. */
  readonly name: string;
  /** Counts up with every change of what is decided or of the state's form. An instance is of the version that touched it last. */
  readonly version: number;
  /** Types it consumes. */
  readonly consumes: readonly EventName[];
  /** Types that its decisions tell; those of its cases are told of every process. */
  readonly emits?: readonly EventName[];
  /** Of what it holds the systems' words against the ownership table. */
  readonly entities?: readonly OwnedEntity[];
  /** The lives that it moves what it keeps along, its instances' own first: as whoever reads about the process is shown. */
  readonly lives?: readonly Life[];
  /** The cases that it opens. */
  readonly cases?: CaseKinds;
  /** The instance that an event is for; null when it is for none. */
  correlate(event: CanonicalEvent): string | null;
  /** Called with null for an instance that is not there yet; answer null to ignore the input. */
  decide(state: S | null, input: Input): Decision<S> | null;
  /** A state that an earlier version left, in the form of this one. Pure. Absent where the form has not changed since the first. */
  upcast?(state: unknown, version: number): S;
  /** The order that an instance belongs to; absent where the instance is the order. */
  orderOf?(instanceId: string): string;
  /** Until when what the instance is about should be done, where that is known: its commands go before those of others. */
  dueBy?(state: S): string | undefined;
  /** A word for `state` in listings and metrics, e.g. `released`. */
  status(state: S): string;
  terminal(state: S): boolean;
  references(state: S): readonly InstanceReference[];
  /** What systems call the things of the instance: by any of these numbers they are found. Pure; what was once given stays known. */
  crossReferences?(state: S): readonly CrossReference[];
  /** Where others say something else than the owners of its fields. A drift that has not changed is the same object. */
  drifts?(state: S): readonly Drift[];
  /** The customer whose business it is, as the ERP numbers it; absent where the process does not know. */
  customerOf?(state: S): string | undefined;
  /** How soon cases of customers are due; given with the landscape. */
  readonly serviceLevels?: readonly ServiceLevel[];
  /** What others may read of an instance without asking the process: published in the transaction that decides. */
  readonly published?: PublishedViews<S>;
}

export interface PublishedViews<S> {
  /** Of the views; a new one has all that there is published anew. Readers meet both until that is done. */
  readonly shape: number;
  readonly kinds: readonly string[];
  /** Pure; the same state always gives the same views. */
  viewsOf(state: S): readonly PublishedView[];
}

export interface RetryPolicy {
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** After this long without success the command fails for good with `gave-up`. */
  readonly giveUpAfterMs: number;
  /** After this long a case is opened while retrying goes on; it closes by itself on success. */
  readonly warnAfterMs: number;
}

export interface CommandContext {
  readonly tenant: string;
  readonly instanceId: string;
  /** Same on every attempt of this command. */
  readonly idempotencyKey: string;
  readonly attempt: number;
  /** An earlier attempt may have happened. */
  readonly mayHaveHappened: boolean;
  readonly traceparent: string;
  readonly signal: AbortSignal;
}

/** How to do one command: a call through a system API's client. Throw `RetryableError` or `FinalError` of platform/errors. */
export interface CommandHandler<P = unknown, R = unknown> {
  readonly type: string;
  readonly retry: RetryPolicy;
  execute(payload: P, context: CommandContext): Promise<R>;
}
