export type { Break } from './break.js';
export { breaksOf } from './breaks.js';
export {
  type Edge,
  type EdgeFigures,
  type EdgeHour,
  type End,
  type EndKind,
  NO_FIGURES,
  type ObservedEdge,
  sum,
  timeOf,
} from './edge.js';
export { operationSchemas } from './operation-schemas.js';
export type { MemberShape, Shape } from './shape.js';
export type { ApiVersion, Caller, CallShape, RecordedShape, Use } from './traffic.js';
export { TrafficModule, trafficPersistence } from './traffic.module.js';
export { TrafficRecorder } from './traffic.recorder.js';
export { KEPT_DAYS, TrafficStore } from './traffic.store.js';
