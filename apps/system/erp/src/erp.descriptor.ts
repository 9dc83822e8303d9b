import type { ConnectionConfig } from '#platform/config';
import {
  type CommandOf,
  type ConfigClass,
  configOf,
  type Maturity,
  outspoken,
  type Repeat,
  type SystemDescriptor,
} from '#platform/connections';
import type { CallRecorder } from '#platform/http';
import type { ErpCapability, ErpPort } from './erp.port.js';

export interface AdapterContext {
  /** Connection id: the `source.system` of what is read. */
  readonly connection: string;
  readonly recorder?: CallRecorder;
}

export type ErpCommand = CommandOf<ErpPort>;

/** What a vendor's folder exports: what it is, what it can do, what it needs, how it is made. */
export interface ErpDescriptor extends SystemDescriptor<ErpCapability, ErpCommand> {
  /** Names of the configuration's secret properties. */
  readonly secrets: readonly string[];
  /** Validates the connection alone. Throws `InvalidConnection`, which names properties and never values. */
  check(connection: ConnectionConfig): void;
  /** Validates the connection and builds its adapter. Throws `InvalidConnection`, which names properties and never values. */
  connect(connection: ConnectionConfig, recorder?: CallRecorder): ErpPort;
}

export function describeErp<C extends object>(vendor: {
  id: string;
  label: string;
  maturity: Maturity;
  docs: string;
  capabilities: readonly ErpCapability[];
  repeats: Readonly<Record<ErpCommand, Repeat | null>>;
  config: ConfigClass<C>;
  create(config: C, context: AdapterContext): ErpPort;
}): ErpDescriptor {
  const configured = ({ options, credentials, baseUrl }: ConnectionConfig): C =>
    configOf(vendor.config, { ...options, ...credentials, baseUrl });
  return {
    id: vendor.id,
    label: vendor.label,
    maturity: vendor.maturity,
    docs: vendor.docs,
    capabilities: vendor.capabilities,
    repeats: vendor.repeats,
    secrets: vendor.config.secrets,
    check: (connection) => {
      configured(connection);
    },
    connect: (connection, recorder) => {
      const port = vendor.create(configured(connection), { connection: connection.id, ...(recorder && { recorder }) });
      return outspoken(port, vendor.label);
    },
  };
}
