import { type CanonicalEvent, type EventData, type EventFlow, flowOf } from '#canonical';
import type { ProcessDefinition } from '../process.js';

/** What every process tells of its cases. */
const CASE_EVENTS = ['exception.opened', 'exception.escalated', 'exception.resolved'] as const;
type CaseEventName = (typeof CASE_EVENTS)[number];

/** What a process tells and acts on: as it decides, of its cases, and `beside` that. */
export const processFlow = (
  { emits = [], consumes }: Pick<ProcessDefinition<never>, 'emits' | 'consumes'>,
  beside: Partial<EventFlow> = {},
) =>
  flowOf({
    emits: [...emits, ...CASE_EVENTS, ...(beside.emits ?? [])],
    consumes: [...consumes, ...(beside.consumes ?? [])],
  });

/** Of which case of which instance something is told. */
export interface CaseOfInstance {
  readonly id: string;
  readonly instance: string;
  readonly code: string;
  /** The instance's, so that its timeline has one correlation. */
  readonly traceparent?: string | null;
}

/** What happened to a case without a decision. `key`: the same however often it is told. */
export function caseEvent<N extends CaseEventName>(
  definition: Pick<ProcessDefinition<unknown>, 'name' | 'orderOf'>,
  type: N,
  { id, instance, code, traceparent }: CaseOfInstance,
  told: Omit<EventData[N], 'caseId' | 'process' | 'instanceId' | 'code'>,
  { key, at }: { readonly key: string; readonly at: string },
): CanonicalEvent {
  return {
    id: `${id}:${key}`,
    source: `/${definition.name}`,
    type,
    version: 1,
    subject: instance,
    orderId: definition.orderOf?.(instance) ?? instance,
    occurredAt: at,
    receivedAt: at,
    classifier: 'actual',
    ...(traceparent && { traceparent }),
    data: { caseId: id, process: definition.name, instanceId: instance, code, ...told },
  } as unknown as CanonicalEvent;
}
