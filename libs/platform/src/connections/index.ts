export { codeIn } from './code.table.js';
export { configOf, connectAll, InvalidConnection } from './connect.js';
export { connectionOf } from './connection.lookup.js';
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
export { outspoken } from './outspoken.js';
export { adapterDto, connectedSystemDto } from './system.dto.js';
export { SystemCommand, SystemQuery } from './system.endpoint.js';
export { describeAdapter, describeSystem } from './system.mapper.js';
export { readable, translated, Untranslatable } from './untranslatable.js';
export { exactly, fitting, type VendorField } from './vendor.field.js';
