import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CanonicalEvent } from '#canonical';
import { Documents, documentIdOf, EventLogService, Feeds } from '#messaging';
import { answerWith, claimId, commitAnswers, type GivenAnswer, keyHolderOf, type Principal } from '#platform/access';
import { clock } from '#platform/clock';
import { Database, GroupCommit, type Tx, together } from '#platform/persistence';
import { currentContext } from '#platform/telemetry';
import { feedNameOf } from '../feeds/partner-feeds.js';
import { Sandbox } from '../sandbox/sandbox.js';
import type { ReportedFact } from './reported-fact.js';
import type { Submission } from './submission.js';

export type { ReportedFact };

/** A submission with what it means. */
export interface Report<Also extends object = object> extends Submission {
  readonly tenant: string;
  readonly occurredAt?: string;
  readonly facts: readonly ReportedFact[];
  /** Further members of the answer. */
  readonly also?: Also;
  /**
   * What is kept beside the facts, in their transaction. It may run again for the same `reportId`, after a crash
   * between the commit and the answer, and must then change nothing and refuse nothing.
   */
  readonly alongside?: (tx: Tx, recorded: { reportId: string; receivedAt: string }) => Promise<void>;
}

export interface Receipt {
  readonly id: string;
  readonly status: 'accepted';
  readonly receivedAt: string;
  readonly occurredAt?: string;
}

/** A report as it is kept. */
interface Recorded {
  readonly document: Parameters<Documents['putAll']>[2][number];
  readonly events: readonly CanonicalEvent[];
  readonly answer: GivenAnswer;
}

/**
 * Records what a partner reports: the message as received (Claim Check) and the canonical events it means, in one
 * transaction with the answer. Reports that come at the same time share a transaction. Event ids derive from the partner
 * and its Idempotency-Key, as long as that is kept.
 */
@Injectable()
export class Facts {
  private readonly group = new GroupCommit<Recorded>({
    name: 'facts',
    maxBatch: 50,
    parallel: 2,
    commit: (tenant, records) =>
      this.database.transaction(async (tx) => {
        await this.keep(tx, tenant, records);
      }),
  });

  constructor(
    private readonly database: Database,
    private readonly events: EventLogService,
    private readonly documents: Documents,
    private readonly sandbox: Sandbox,
    private readonly feeds: Feeds,
  ) {}

  async record<Also extends object = object>(report: Report<Also>): Promise<Receipt & Also> {
    const { tenant, principal } = report;
    const receivedAt = clock.iso();
    const id = reportId(principal, report.channel, claimId() ?? report.idempotencyKey);
    const receipt = {
      id,
      status: 'accepted',
      receivedAt,
      ...(report.occurredAt && { occurredAt: report.occurredAt }),
      ...report.also,
    } as Receipt & Also;
    const body = Buffer.from(JSON.stringify(report.body));
    const source = feedNameOf(principal.partnerId as string);
    const events = report.facts.map((fact, index) => ({
      ...fact,
      id: `${id}:${index}`,
      source,
      version: 1 as const,
      classifier: fact.classifier ?? 'actual',
      receivedAt,
      documentId: documentIdOf(body),
      traceparent: currentContext().traceparent,
      ...(report.occurredAt && { occurredAt: report.occurredAt }),
    })) as CanonicalEvent[];
    const document = {
      orderId: report.facts.find((fact) => fact.orderId)?.orderId,
      channel: report.channel,
      direction: 'in',
      mediaType: 'application/json',
      body,
    } as const;
    const record = { document, events, answer: answerWith(receipt) };
    const isSandbox = principal.environment === 'sandbox';
    if (!isSandbox && !report.alongside) {
      await this.group.submit(tenant, record);
      this.feeds.heard(source);
      return receipt;
    }
    const recorded = await this.database.transaction(async (tx) => {
      const appended = await this.keep(tx, tenant, [record]);
      if (isSandbox) await this.sandbox.react(tx, tenant, appended);
      await report.alongside?.(tx, { reportId: id, receivedAt });
      return receipt;
    });
    if (!isSandbox) this.feeds.heard(source);
    return recorded;
  }

  private async keep(tx: Tx, tenant: string, records: readonly Recorded[]): Promise<readonly CanonicalEvent[]> {
    const documents = records.map(({ document }) => document);
    const events = records.flatMap((record) => record.events);
    const answers = records.map(({ answer }) => answer);
    const [, { appended }] = await together([
      this.documents.putAll(tx, tenant, documents),
      this.events.append(tx, tenant, events),
      commitAnswers(tx, answers),
    ]);
    return appended;
  }
}

function reportId(principal: Principal, channel: string, key: string): string {
  const digest = createHash('sha256')
    .update(`${keyHolderOf(principal)}\n${channel}\n${key}`)
    .digest('base64url');
  return `${principal.partnerId}:${digest.slice(0, 24)}`;
}
