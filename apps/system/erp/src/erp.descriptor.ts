import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ConnectionConfig } from '#platform/config';
import type { CallRecorder } from '#platform/http';
import type { ErpCapability, ErpPort } from './erp.port.js';

/** A validated configuration class; `secrets` names the properties that are never shown. */
export interface ErpConfigClass<C extends object> {
  new (): C;
  readonly secrets: readonly string[];
}

export interface AdapterContext {
  /** Connection id: the `source.system` of what is read. */
  readonly connection: string;
  readonly recorder?: CallRecorder;
}

/** What a vendor's folder exports: what it is, what it can do, what it needs, how it is made. */
export interface ErpDescriptor {
  readonly id: string;
  readonly label: string;
  /** The vendor's own documentation. */
  readonly docs: string;
  /** Declared, never probed. */
  readonly capabilities: readonly ErpCapability[];
  /** Names of the configuration's secret properties. */
  readonly secrets: readonly string[];
  /** Validates the connection and builds its adapter. Throws `InvalidConnection`, which names properties and never values. */
  connect(connection: ConnectionConfig, recorder?: CallRecorder): ErpPort;
}

/** A connection of the landscape that its adapter cannot work with. */
export class InvalidConnection extends Error {
  override readonly name = 'InvalidConnection';
  constructor(
    readonly connection: string,
    readonly problems: readonly string[],
  ) {
    super(`connection ${connection}: ${problems.join('; ')}`);
  }
}

export function describeErp<C extends object>(vendor: {
  id: string;
  label: string;
  docs: string;
  capabilities: readonly ErpCapability[];
  config: ErpConfigClass<C>;
  create(config: C, context: AdapterContext): ErpPort;
}): ErpDescriptor {
  return {
    id: vendor.id,
    label: vendor.label,
    docs: vendor.docs,
    capabilities: vendor.capabilities,
    secrets: vendor.config.secrets,
    connect: (connection, recorder) =>
      vendor.create(validated(vendor.config, connection), { connection: connection.id, ...(recorder && { recorder }) }),
  };
}

function validated<C extends object>(type: ErpConfigClass<C>, connection: ConnectionConfig): C {
  const given = { ...connection.options, ...connection.credentials, baseUrl: connection.baseUrl };
  const config = plainToInstance(type, given, { exposeDefaultValues: true });
  const errors = validateSync(config, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
  });
  const problems = errors.map((error) =>
    Object.values(error.constraints ?? { invalid: `${error.property} is invalid` }).join(', '),
  );
  if (problems.length > 0) throw new InvalidConnection(connection.id, problems);
  return config;
}
