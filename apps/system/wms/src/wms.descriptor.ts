import type { WarehouseConfig } from '#platform/config';
import type { AdapterContext, CommandOf, ConfigClass, SystemDescriptor } from '#platform/connections';
import type { WmsCapability, WmsPort } from './wms.port.js';

/** What an adapter is built from: one connection of the landscape, and the warehouses that it runs. */
export interface WmsAdapterContext<C extends object = object> extends AdapterContext<C> {
  /** Only the warehouses that this connection runs: GLN, vendor's code, time zone. */
  readonly warehouses: readonly WarehouseConfig[];
}

export type WmsCommand = CommandOf<WmsPort>;

/** The manifest of a vendor: what its folder exports, and all that the registry knows of it. */
export interface WmsAdapterDescriptor<C extends object = object> extends SystemDescriptor<WmsCapability, WmsCommand> {
  /** A connection that does not satisfy it fails at boot. */
  readonly config: ConfigClass<C>;
  /** Of one connection, where its configuration decides: some of `capabilities`. */
  capabilitiesOf?(config: C): readonly WmsCapability[];
  create(context: WmsAdapterContext<C>): WmsPort;
}
