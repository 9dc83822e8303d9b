export { breakingChanges, breakingEventChanges, type EventSchema } from './breaking.js';
export { type BreakingChange, changeOf, distinct } from './breaking-change.js';
export type { Content, Header, OpenApi, Operation } from './open-api.js';
export { OperationChanges } from './operation-changes.js';
