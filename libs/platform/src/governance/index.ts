export { type ArazzoWorkflows, arazzoOf } from './arazzo.js';
export { asyncApiOf, type EventCatalog, type EventContract, type EventSchemas } from './asyncapi.js';
export { contractOf } from './contract.js';
export { exampleOf, type Schema, type Schemas } from './example.js';
export { LifeDto, ProcessCommandDto, ProcessDto, ProcessFailureDto, TransitionDto } from './process.dto.js';
export { BOUNDS, NARROWED, type Relation, relationOf, WIDENED } from './schema-relations.js';
export { serveContracts } from './serve-contracts.js';
export { type Clock, serveLifecycles } from './serve-lifecycles.js';
