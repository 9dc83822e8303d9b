export { codeIn } from './code.table.js';
export { configOf, connectAll, descriptorOf, type Fault, InvalidConnection } from './connect.js';
export { ConnectedSystems, type Connecting } from './connected-systems.js';
export {
  adapterOf,
  type ConnectionAdapter,
  type ConnectionKind,
  connectionKind,
  type OpenWork,
} from './connection.kind.js';
export { connectionOf } from './connection.lookup.js';
export type { AddedConnection } from './connection.record.js';
export type {
  AdapterContext,
  CommandOf,
  ConfigClass,
  Connection,
  EffectContext,
  Maturity,
  Repeat,
  SystemDescriptor,
} from './connection.types.js';
export { ConnectionVault } from './connection.vault.js';
export { connectionsControllerOf } from './connections.controller.js';
export { ConnectionsModule, connectionProviders, connectionsPersistence } from './connections.module.js';
export { CurrentLandscape } from './current-landscape.js';
export { Examination, type Finding, NothingThere, someOf, type Verdict } from './examination.js';
export { outspoken } from './outspoken.js';
export { adapterDto, connectedSystemDto } from './system.dto.js';
export { SystemCommand, SystemQuery } from './system.endpoint.js';
export { describeAdapter, describeSystem } from './system.mapper.js';
export { readable, translated, Untranslatable } from './untranslatable.js';
export { exactly, fitting, type VendorField } from './vendor.field.js';
