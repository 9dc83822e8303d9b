import { Injectable } from '@nestjs/common';
import { Database } from '../persistence/index.js';
import type { LoggedRequest } from './logged-request.js';
import { RequestLog } from './request-log.js';

export interface RequestQuery {
  /** All partners when absent. */
  readonly partnerId?: string;
  readonly environment?: 'production' | 'sandbox';
  readonly from?: Date;
  readonly to?: Date;
  readonly status?: number;
  readonly route?: string;
  readonly problem?: string;
  readonly correlationId?: string;
  /** Who called; whoever it was when absent. */
  readonly by?: 'systems' | 'people';
  /** Exclusive: ids before this one, newest first. */
  readonly before?: string;
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly partner_id: string | null;
  readonly client_id: string | null;
  readonly person: string | null;
  readonly environment: LoggedRequest['environment'] | null;
  readonly method: string;
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly problem: string | null;
  readonly latency_ms: number;
  readonly correlation_id: string;
  readonly idempotency_key: string | null;
  readonly replayed: boolean;
  readonly request_body: unknown;
  readonly response_body: unknown;
}

const CONDITIONS = `($1::text IS NULL OR partner_id = $1) AND ($2::text IS NULL OR environment = $2)
  AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::timestamptz IS NULL OR at < $4)`;

/** Reads the log; what this process has seen is in it. */
@Injectable()
export class RequestLogReader {
  constructor(
    private readonly database: Database,
    private readonly log: RequestLog,
  ) {}

  /** Newest first. */
  async read(query: RequestQuery): Promise<LoggedRequest[]> {
    await this.log.flush();
    const rows = await this.database.query<Row>(
      `SELECT * FROM platform.requests WHERE ${CONDITIONS} AND ($5::smallint IS NULL OR status = $5)
         AND ($6::text IS NULL OR route = $6) AND ($7::text IS NULL OR problem = $7)
         AND ($8::text IS NULL OR correlation_id = $8) AND ($9::bigint IS NULL OR id < $9)
         AND ($10::boolean IS NULL OR (person IS NOT NULL) = $10)
       ORDER BY id DESC LIMIT $11`,
      [
        query.partnerId ?? null,
        query.environment ?? null,
        query.from ?? null,
        query.to ?? null,
        query.status ?? null,
        query.route ?? null,
        query.problem ?? null,
        query.correlationId ?? null,
        query.before ?? null,
        query.by ? query.by === 'people' : null,
        query.limit,
      ],
    );
    return rows.map(toRequest);
  }

  /** The calls of a partner's systems since a moment, the last of them where there are more; oldest first. */
  async since(
    { partnerId, environment }: { partnerId: string; environment: 'production' | 'sandbox' },
    from: Date,
    limit: number,
  ): Promise<LoggedRequest[]> {
    await this.log.flush();
    const rows = await this.database.query<Row>(
      `SELECT * FROM platform.requests WHERE ${CONDITIONS} AND person IS NULL
       ORDER BY id DESC LIMIT $5`,
      [partnerId, environment, from, null, limit],
    );
    return rows.map(toRequest).reverse();
  }
}

function toRequest(row: Row): LoggedRequest {
  return {
    id: row.id,
    at: row.at,
    ...(row.partner_id && { partnerId: row.partner_id }),
    ...(row.client_id && { clientId: row.client_id }),
    ...(row.person && { person: row.person }),
    ...(row.environment && { environment: row.environment }),
    method: row.method,
    route: row.route,
    path: row.path,
    status: row.status,
    ...(row.problem && { problem: row.problem }),
    latencyMs: row.latency_ms,
    correlationId: row.correlation_id,
    ...(row.idempotency_key && { idempotencyKey: row.idempotency_key }),
    replayed: row.replayed,
    ...(row.request_body !== null && { requestBody: row.request_body }),
    ...(row.response_body !== null && { responseBody: row.response_body }),
  };
}
