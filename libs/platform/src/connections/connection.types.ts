import type { ConnectionConfig } from '../config/index.js';
import type { CallRecorder } from '../http/index.js';

/**
 * The methods of a port that have an effect: those that are given an `EffectContext`. Of a part of the port, which an
 * adapter need not have, as `part.method`.
 */
export type CommandOf<Port> = {
  [Name in keyof Port & string]: NonNullable<Port[Name]> extends (...given: infer Given) => unknown
    ? Given extends [...unknown[], EffectContext]
      ? Name
      : never
    : NonNullable<Port[Name]> extends object
      ? `${Name}.${CommandOf<NonNullable<Port[Name]>>}`
      : never;
}[keyof Port & string];

/** How a command stays at one effect although nobody knows what came of an attempt. */
export interface Repeat {
  /** What an attempt is found by before it is made again: the vendor's field that holds our reference, or the state of a document that is there anyway. */
  readonly lookUp: string;
  /** What is read after the vendor said yes, because it may have done nothing. */
  readonly readBack: string;
  /**
   * An attempt that is committed after it was looked up: the vendor keeps our reference `unique`, the command sets an
   * `absolute` state that is the same when it is set twice, or the double is `swept` by a later command (ADR 0038).
   */
  readonly late: 'unique' | 'absolute' | 'swept';
}

export const MATURITIES = ['experimental', 'stable'] as const;
/** `experimental`: its conformance suite does not hold yet, and what it does not do yet is refused; `stable`: it holds. */
export type Maturity = (typeof MATURITIES)[number];

/** What a vendor's folder tells of itself, whatever kind of system it connects. */
export interface SystemDescriptor<Capability extends string = string, Command extends string = string> {
  /** `vendor` of a connection; also the folder's name. */
  readonly id: string;
  readonly label: string;
  readonly maturity: Maturity;
  /** Where the vendor's contract is described. */
  readonly docs: string;
  /** Declared, never probed. */
  readonly capabilities: readonly Capability[];
  /** Of each command of the port; null for one that the vendor cannot do. */
  readonly repeats: Readonly<Record<Command, Repeat | null>>;
}

/** A configuration that class-validator holds to its word; `secrets` names the properties that are never shown. */
export interface ConfigClass<C extends object = object> {
  new (): C;
  readonly secrets: readonly string[];
}

/** What an adapter is built from: one connection of the landscape. */
export interface AdapterContext<C extends object = object> {
  readonly connection: ConnectionConfig;
  /** Credentials and options of the connection, held to the descriptor's config class. */
  readonly config: C;
  readonly recorder?: CallRecorder;
}

/** One connected system of the landscape: what it is, and the adapter that speaks to it. */
export interface Connection<
  Capability extends string = string,
  Port extends { ping(): Promise<void> } = { ping(): Promise<void> },
> {
  readonly id: string;
  readonly descriptor: SystemDescriptor<Capability>;
  readonly port: Port;
}

/** Given with every call that has an effect. */
export interface EffectContext {
  /**
   * True when an earlier attempt of this same effect may already have happened (a timeout, a crash, a retry):
   * the adapter must look the effect up by our reference before it creates anything.
   */
  readonly mayHaveHappened: boolean;
  readonly signal?: AbortSignal;
}
