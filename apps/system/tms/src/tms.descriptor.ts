import type { AdapterContext, CommandOf, ConfigClass, SystemDescriptor } from '#platform/connections';
import type { TmsCapability, TmsPort } from './tms.port.js';

export type TmsCommand = CommandOf<TmsPort>;

/** The manifest of a vendor: what its folder exports, and all that the registry knows of it. */
export interface TmsAdapterDescriptor<C extends object = object> extends SystemDescriptor<TmsCapability, TmsCommand> {
  /** A connection that does not satisfy it fails at boot. */
  readonly config: ConfigClass<C>;
  create(context: AdapterContext<C>): TmsPort;
}
