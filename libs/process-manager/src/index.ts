export { applyInputs, type Delivery } from './apply.js';
export { type CaseQuery, type CaseRecord, InvalidCursor } from './cases.js';
export type { CommandView, HistoryView, InstanceQuery, InstanceView, ReferencedInstance } from './instance.reader.js';
export { Jobs } from './jobs.js';
export type * from './process.js';
export { type CaseAction, ProcessManager, type ProcessManagerParts } from './process-manager.js';
export { processPersistence } from './process-manager.migration.js';
export { ProcessManagerModule, processManagerOf } from './process-manager.module.js';
