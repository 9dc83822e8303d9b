export { configOf, connectAll, InvalidConnection } from './connect.js';
export { connectionOf } from './connection.lookup.js';
export type {
  AdapterContext,
  CommandOf,
  ConfigClass,
  Connection,
  EffectContext,
  Repeat,
  SystemDescriptor,
} from './connection.types.js';
export { connectedSystemDto } from './system.dto.js';
export { SystemCommand, SystemQuery } from './system.endpoint.js';
export { describeSystem } from './system.mapper.js';
