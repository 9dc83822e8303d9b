import type { ConnectionConfig, WarehouseConfig } from '#platform/config';
import type { CallRecorder } from '#platform/http';
import type { WmsCapability, WmsPort } from './wms.port.js';

/** What an adapter is built from: one connection of the landscape, and the warehouses that it runs. */
export interface WmsAdapterContext<C extends object = object> {
  readonly connection: ConnectionConfig;
  /** Credentials and options of the connection, validated by the descriptor's config class. */
  readonly config: C;
  /** Only the warehouses that this connection runs: GLN, vendor's code, time zone. */
  readonly warehouses: readonly WarehouseConfig[];
  readonly recorder?: CallRecorder;
}

/** The manifest of a vendor: what its folder exports, and all that the registry knows of it. */
export interface WmsAdapterDescriptor<C extends object = object> {
  /** `vendor` of a connection; also the folder's name. */
  readonly id: string;
  readonly label: string;
  /** Where the vendor's contract is described. */
  readonly docs: string;
  /** Declared, never probed. */
  readonly capabilities: readonly WmsCapability[];
  /** Validated with class-validator over the connection's credentials and options; a bad one fails at boot. */
  readonly config: { new (): C; readonly secrets: readonly string[] };
  create(context: WmsAdapterContext<C>): WmsPort;
}
