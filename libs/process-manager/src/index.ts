export { applyInputs } from './apply.js';
export { asStored } from './as-stored.js';
export type { CaseAction } from './cases/case.desk.js';
export { processFlow } from './cases/case.events.js';
export { termsOfKind } from './cases/case.kinds.js';
export type { CaseQuery, CaseRecord } from './cases/case.store.js';
export type { EditRule, EditRules } from './cases/edits/edit.rules.js';
export { type Escalation, escalationOf } from './cases/escalation.js';
export { isTold, type ResultForm, TEXT } from './cases/result.form.js';
export type { Changes, Delivery } from './changes.js';
export { callOf } from './command.call.js';
export { DecisionDraft } from './decision.draft.js';
export { changesControllerOf } from './http/changes.controller.js';
export { AssignExceptionDto, ExceptionDto, ExceptionPageDto } from './http/exception.dto.js';
export { exceptionControllersOf, toExceptionDto } from './http/exceptions.controller.js';
export { processControllerOf } from './http/process.controller.js';
export { queuesControllerOf } from './http/queues.controller.js';
export { reconciliationsControllerOf } from './http/reconciliations.controller.js';
export { recordControllerOf } from './http/record.controller.js';
export { schedulesControllerOf } from './http/schedules.controller.js';
export {
  callEntry,
  documentEntry,
  eventEntry,
  eventsOfOrder,
  mergeTimeline,
  type TimelineDocument,
} from './http/timeline.js';
export { TimelineEntryDto } from './http/timeline-entry.dto.js';
export type { CommandView, HistoryView, InstanceQuery, InstanceView, ReferencedInstance } from './instance.reader.js';
export { InstanceScan, type ScannedInstance } from './instance.scan.js';
export { Jobs } from './jobs.js';
export type * from './process.js';
export { ProcessManager, type ProcessManagerParts } from './process-manager.js';
export { processPersistence } from './process-manager.migration.js';
export { ProcessManagerModule, processManagerOf } from './process-manager.module.js';
export { type Books, booksOf, whyUnread } from './reconciliation/books.js';
export { type FindingCases, settleAsCases, type Words } from './reconciliation/finding.cases.js';
export {
  emptyTally,
  type Finding,
  type FindingKind,
  type Judgement,
  type Keyed,
  type Pages,
  type Rules,
  reconcile,
} from './reconciliation/reconcile.js';
export type { Opened, Reconciliation, SettledFinding, Settlement, Side } from './reconciliation/reconciliation.js';
export { lastOf, type SortedRows } from './reconciliation/sorted.rows.js';
export { inTime, type Moving, movingOf, underWay } from './reconciliation/under-way.js';
export { driftCode, holdAgainstOwners, keepDrifts, type WithDrifts } from './record/drift.ledger.js';
export { type Difference, Rebuilding, rebuild } from './replay/rebuild.js';
export type { Recording, Stretch } from './replay/recording.js';
export { RecordingReader } from './replay/recording.reader.js';
export { BOOK, PATIENT, QUESTION } from './retry.js';
export { type ScheduledRun, type ScheduledWork, Superseded } from './schedules/scheduled.work.js';
