import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database, Mirror, type Tx } from '../persistence/index.js';

/** How a client stands, beside what its tokens say: tokens live for minutes, this counts at once. */
export interface ClientStanding {
  /** No token of it is taken. */
  readonly suspended: boolean;
  /** Tokens issued before this moment (ms since the epoch) are no longer taken. */
  readonly tokensValidFrom?: number;
  /** Name of the plan whose quotas count. */
  readonly plan?: string;
}

interface Row {
  readonly client_id: string;
  readonly suspended: boolean;
  readonly tokens_valid_from: Date | null;
  readonly plan: string | null;
}

/** Of the client that a partner has there: it follows from the partner, nothing has to remember it. */
export const clientIdOf = (partnerId: string, environment: 'production' | 'sandbox'): string =>
  environment === 'production' ? `partner-${partnerId}` : `sandbox-${partnerId}`;

/** Under which a person's standing is kept: a colon is in no client's id. */
export const standingOfPerson = (personId: string): string => `person:${personId}`;

/**
 * Standings of the clients and of the people who sign in, written by the authorization server and known to every replica within about a second.
 * A client without one stands well, on the default plan.
 */
@Injectable()
export class ClientStandings implements OnModuleInit, OnApplicationShutdown {
  private readonly mirror: Mirror<Row>;

  constructor(database: Database) {
    this.mirror = new Mirror(database, {
      table: 'platform.client_standings',
      columns: ['client_id', 'suspended', 'tokens_valid_from', 'plan'],
      keyOf: ({ client_id }) => client_id,
    });
  }

  onModuleInit(): Promise<void> {
    return this.mirror.start();
  }

  onApplicationShutdown(): void {
    this.mirror.stop();
  }

  of(clientId: string): ClientStanding | undefined {
    const row = this.mirror.get(clientId);
    return (
      row && {
        suspended: row.suspended,
        ...(row.tokens_valid_from && { tokensValidFrom: row.tokens_valid_from.getTime() }),
        ...(row.plan && { plan: row.plan }),
      }
    );
  }

  /** Changes what is given and keeps the rest. */
  async set(tx: Tx, clientId: string, change: Partial<ClientStanding>): Promise<void> {
    await tx.query(
      `INSERT INTO platform.client_standings AS s (client_id, suspended, tokens_valid_from, plan)
       VALUES ($1, coalesce($2, false), $3, $4)
       ON CONFLICT (client_id) DO UPDATE SET suspended = coalesce($2, s.suspended),
         tokens_valid_from = coalesce($3, s.tokens_valid_from), plan = coalesce($4, s.plan), changed_at = clock_timestamp()`,
      [
        clientId,
        change.suspended ?? null,
        change.tokensValidFrom === undefined ? null : new Date(change.tokensValidFrom),
        change.plan ?? null,
      ],
    );
  }

  /** For whoever changed one and asks next: it counts here already. */
  refresh(): Promise<void> {
    return this.mirror.refresh();
  }
}
