import type { ConnectionConfig } from '../config/index.js';
import type { CallRecorder } from '../http/index.js';

/** What a vendor's folder tells of itself, whatever kind of system it connects. */
export interface SystemDescriptor<Capability extends string = string> {
  /** `vendor` of a connection; also the folder's name. */
  readonly id: string;
  readonly label: string;
  /** Where the vendor's contract is described. */
  readonly docs: string;
  /** Declared, never probed. */
  readonly capabilities: readonly Capability[];
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
