import { Injectable } from '@nestjs/common';
import {
  adoptRestored,
  beginningOf,
  type CommitCursor,
  type CommitOrdered,
  type CommitPage,
  Database,
  readCommitted,
} from '#platform/persistence';
import type { TappedCall } from './wire-tap.js';

/** A call of an order. */
export interface FollowedCall {
  readonly id: string;
  readonly order_id: string;
  readonly call: TappedCall;
}

/** A use of a document for an order. */
export interface FollowedDocument {
  readonly n: string;
  readonly order_id: string;
  readonly document_id: string;
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly media_type: string;
  readonly size: number;
  readonly received_at: Date;
}

const CALLS: CommitOrdered = {
  table: 'messaging.calls',
  columns: 'id, order_id, call',
  where: 'tenant = $1 AND order_id IS NOT NULL',
  keys: [
    { column: 'order_id', type: 'text', least: '' },
    { column: 'id', type: 'bigint', least: '0' },
  ],
};

const DOCUMENTS: CommitOrdered = {
  table: 'messaging.document_uses u',
  columns: `n, order_id, document_id, channel, direction, received_at,
    (SELECT d.media_type FROM messaging.documents d WHERE d.tenant = u.tenant AND d.id = u.document_id) AS media_type,
    (SELECT length(d.body) FROM messaging.documents d WHERE d.tenant = u.tenant AND d.id = u.document_id) AS size`,
  where: 'tenant = $1 AND order_id IS NOT NULL',
  keys: [
    { column: 'order_id', type: 'text', least: '' },
    { column: 'n', type: 'bigint', least: '0' },
  ],
};

/** Calls and documents of orders as they come, for whoever keeps a view of them; see `readCommitted`. */
@Injectable()
export class MessageChanges {
  constructor(private readonly database: Database) {}

  calls(tenant: string, after: CommitCursor | undefined, limit: number): Promise<CommitPage<FollowedCall>> {
    return readCommitted<FollowedCall>(this.database, CALLS, tenant, after ?? beginningOf(CALLS), limit);
  }

  documents(tenant: string, after: CommitCursor | undefined, limit: number): Promise<CommitPage<FollowedDocument>> {
    return readCommitted<FollowedDocument>(this.database, DOCUMENTS, tenant, after ?? beginningOf(DOCUMENTS), limit);
  }

  /** See `adoptRestored`. */
  async adoptRestored(): Promise<void> {
    for (const table of ['messaging.calls', 'messaging.document_uses']) await adoptRestored(this.database, { table });
  }
}
