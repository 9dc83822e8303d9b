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
export { Examination, type Finding, NothingThere, someOf, type Verdict } from './examination.js';
export { adapterDto, connectedSystemDto } from './system.dto.js';
export { SystemCommand, SystemQuery } from './system.endpoint.js';
export { describeAdapter, describeSystem } from './system.mapper.js';
export { readable, translated, Untranslatable } from './untranslatable.js';
export { exactly, fitting, type VendorField } from './vendor.field.js';
