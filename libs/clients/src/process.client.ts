import type { ApiClient, Call } from './api.client.js';
import type { components, paths } from './generated/order-to-ship.v1.js';
import type { PageQuery } from './page.js';
import { TypedApi } from './typed.api.js';

type Schemas = components['schemas'];
export type Changes = Schemas['ChangesDto'];
export type ChangedInstance = Schemas['ChangedInstanceDto'];
export type ChangedCase = Schemas['ChangedCaseDto'];
export type TimelineEntry = Schemas['TimelineEntryDto'];
export type ExceptionDetail = Schemas['ExceptionDetailDto'];
export type Queue = Schemas['QueueDto'];
export type Reconciliation = Schemas['ReconciliationDto'];

export const PROCESS_NAMES = ['order-to-ship', 'ship-to-settle', 'inventory-sync'] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];

/** What a person may do to a case beside editing it. */
export const CASE_ACTS = ['retry', 'resolve', 'abandon', 'skip', 'assign', 'comments'] as const;
export type CaseActName = (typeof CASE_ACTS)[number];

/**
 * What every process API serves alike: changes, queues, reconciliations, exception cases. The routes are the same below each
 * API's own path, so that one contract's types are those of all.
 */
export class ProcessClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  /** @param query `after`: `next` of the answer before */
  listChanges(query: { readonly after?: string; readonly limit?: number }, call?: Call) {
    return this.api.get('/order-to-ship/v1/changes', { query }, call);
  }

  listQueues(call?: Call) {
    return this.api.get('/order-to-ship/v1/queues', {}, call);
  }

  listReconciliations(query: PageQuery & { readonly name?: string }, call?: Call) {
    return this.api.get('/order-to-ship/v1/reconciliations', { query }, call);
  }

  readException(id: string, call?: Call) {
    return this.api.get('/order-to-ship/v1/exceptions/{id}', { path: { id } }, call);
  }

  /** The body is as the contract has it for the act; whoever passes on somebody else's has it refused there. */
  actOnException(id: string, act: CaseActName, body: object, call: Call) {
    const asked = { path: { id }, body } as never;
    return this.api.post(`/order-to-ship/v1/exceptions/{id}/${act}`, asked, call);
  }

  proposeEdit(id: string, body: object, call: Call) {
    return this.api.post('/order-to-ship/v1/exceptions/{id}/edits', { path: { id }, body } as never, call);
  }

  decideOnEdit(id: string, editId: string, decision: 'approve' | 'reject', body: object, call: Call) {
    const asked = { path: { id, editId }, body } as never;
    return this.api.post(`/order-to-ship/v1/exceptions/{id}/edits/{editId}/${decision}`, asked, call);
  }

  retryGroup(cause: string, body: object, call: Call) {
    return this.api.post('/order-to-ship/v1/exceptions/groups/{cause}/retry', { path: { cause }, body } as never, call);
  }
}
