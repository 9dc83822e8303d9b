import type { FactoryProvider, InjectionToken } from '@nestjs/common';
import type { ConnectionConfig, SystemKind } from '../config/index.js';
import { configOf } from './connect.js';
import type { ConfigClass, SystemDescriptor } from './connection.types.js';

/** An adapter as far as adding a connection asks for it. */
export interface ConnectionAdapter {
  /** `vendor` of a connection. */
  readonly id: string;
  readonly label: string;
  /** Names of the configuration's secret properties: they are credentials, and no options. */
  readonly secrets: readonly string[];
  /** @throws InvalidConnection when credentials or options are not what the adapter's config class asks for */
  check(connection: ConnectionConfig): unknown;
}

/** What waits for a system: it must not be taken away. */
export interface OpenWork {
  /** E.g. `orders that have not ended`. */
  readonly what: string;
  readonly count: number;
}

/** One kind of systems, as whoever administers its connections needs to know it. */
export interface ConnectionKind {
  readonly kind: SystemKind;
  readonly adapters: readonly ConnectionAdapter[];
  readonly systems: {
    find(id: string): { readonly port: { ping(): Promise<void> } } | undefined;
    troubleOf(id: string): string | undefined;
  };
  openWork(id: string): Promise<readonly OpenWork[]>;
  /** Reads one thing as the adapter's contract has it, where a ping tells less. Throws `VendorError`. */
  readOne?(id: string): Promise<unknown>;
}

/** Injection token of the kind of systems that an API connects. */
export const CONNECTION_KIND = Symbol('ConnectionKind');

export const connectionKind = (
  inject: readonly InjectionToken[],
  // biome-ignore lint/suspicious/noExplicitAny: as Nest has it of factories
  useFactory: (...injected: any[]) => ConnectionKind,
): FactoryProvider<ConnectionKind> => ({ provide: CONNECTION_KIND, inject: [...inject], useFactory });

/** Of an adapter whose address is no part of its configuration. */
export const adapterOf = ({
  id,
  label,
  config,
}: Pick<SystemDescriptor, 'id' | 'label'> & { readonly config: ConfigClass }): ConnectionAdapter => ({
  id,
  label,
  secrets: config.secrets,
  check: ({ options, credentials }) => configOf(config, { ...options, ...credentials }),
});
