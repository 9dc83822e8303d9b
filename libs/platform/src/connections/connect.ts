import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ConnectionConfig, Landscape, SystemKind } from '../config/index.js';
import { keepSecret } from '../telemetry/index.js';
import type { ConfigClass, SystemDescriptor } from './connection.types.js';

/** A property of what was given that is not what the adapter asks for. */
export interface Fault {
  readonly property: string;
  /** The rule that it breaks. */
  readonly rule: string;
  readonly message: string;
}

/** Names what is wrong by property only: a secret's value must not reach a log. */
export class InvalidConnection extends Error {
  override readonly name = 'InvalidConnection';
  constructor(
    readonly complaints: readonly string[],
    readonly faults: readonly Fault[] = [],
  ) {
    super(complaints.join('; '));
  }
}

/**
 * The credentials among it are told to nobody from then on, whatever is logged or answered.
 * @throws InvalidConnection when what was given is not what the adapter's config class asks for
 */
export function configOf<C extends object>(type: ConfigClass<C>, given: object): C {
  const config = plainToInstance(type, given, { exposeDefaultValues: true });
  const errors = validateSync(config, { whitelist: true, forbidNonWhitelisted: true });
  const faults = errors.flatMap(({ property, constraints }) =>
    Object.entries(constraints ?? { invalid: `${property} is invalid` }).map(
      ([rule, message]): Fault => ({ property, rule, message }),
    ),
  );
  if (faults.length > 0)
    throw new InvalidConnection(
      faults.map(({ message }) => message),
      faults,
    );
  for (const name of type.secrets) {
    const secret = (config as Readonly<Record<string, unknown>>)[name];
    if (typeof secret === 'string') keepSecret(secret);
  }
  return config;
}

/** @throws InvalidConnection where there is no adapter of the connection's vendor */
export function descriptorOf<D extends SystemDescriptor>(
  kind: SystemKind,
  adapters: readonly D[],
  { vendor }: Pick<ConnectionConfig, 'vendor'>,
): D {
  const descriptor = adapters.find(({ id }) => id === vendor);
  if (descriptor) return descriptor;
  const known = adapters.map(({ id }) => id).join(', ');
  throw new InvalidConnection([`no ${kind.toUpperCase()} adapter ${vendor}; there are ${known}`]);
}

/**
 * The landscape's connections of one kind, each made by the adapter of its vendor.
 * @param connect throws `InvalidConnection` where a connection is not what its adapter asks for
 * @throws Error that names every problem of every connection at once
 */
export function connectAll<D extends SystemDescriptor, C>(
  { connections }: Pick<Landscape, 'connections'>,
  kind: SystemKind,
  adapters: readonly D[],
  connect: (descriptor: D, connection: ConnectionConfig) => C,
): ReadonlyMap<string, C> {
  const name = kind.toUpperCase();
  const problems: string[] = [];
  const connected = new Map<string, C>();
  for (const connection of connections.filter((each) => each.kind === kind)) {
    try {
      connected.set(connection.id, connect(descriptorOf(kind, adapters, connection), connection));
    } catch (error) {
      if (!(error instanceof InvalidConnection)) throw error;
      problems.push(...error.complaints.map((complaint) => `connection ${connection.id}: ${complaint}`));
    }
  }
  if (problems.length > 0)
    throw new Error(`The landscape's ${name} connections are wrong:\n- ${problems.join('\n- ')}`);
  return connected;
}
