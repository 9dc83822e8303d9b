import type { ApiClient, Call } from './api.client.js';
import type { components, operations, paths } from './generated/partner-admin.v1.js';
import { TypedApi } from './typed.api.js';

export type AuditEntryView = components['schemas']['AuditEntryDto'];
export type AuditFilter = NonNullable<operations['listAudit']['parameters']['query']>;

/** What operators administer of partners; asked as the person who does. */
export class PartnerAdminClient {
  private readonly api: TypedApi<paths>;

  constructor(api: ApiClient) {
    this.api = new TypedApi(api);
  }

  /** Newest first. */
  listAudit(query: AuditFilter, call?: Call) {
    return this.api.get('/partner-admin/v1/audit', { query }, call);
  }
}
