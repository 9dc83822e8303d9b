import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import { Documents, EventLogService, WireTapService } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { VendorError } from '#platform/http';
import { Database } from '#platform/persistence';
import { currentContext, logger, metrics } from '#platform/telemetry';
import { WmsConnections } from './connections.js';
import type { InboundWebhook, NormalizedMessage } from './wms.port.js';

/** What became of a webhook: 0 of both is a message that was there already, or one that tells nothing. */
export interface Receipt {
  readonly documentId: string;
  readonly events: number;
}

/** Takes what a warehouse tells: the raw message and what it means are durable, together, before it is answered. */
@Injectable()
export class WebhookInbox {
  private readonly log = logger('wms.webhooks');
  private readonly unrecognized = unrecognizedCounter();

  constructor(
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    private readonly connections: WmsConnections,
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly eventLog: EventLogService,
    private readonly wireTap: WireTapService,
  ) {}

  /** @throws ProblemError `unauthenticated` when the signature does not hold */
  async receive(connectionId: string, webhook: InboundWebhook, url: string): Promise<Receipt> {
    const startedAt = new Date();
    const { id, port } = this.connections.get(connectionId);
    const message = authenticated(() => port.normalize(webhook));
    const orderId = message.orderId ?? message.events.find((event) => event.orderId)?.orderId;
    const { tenant } = this.config.landscape;

    const receipt = await this.database.transaction(async (tx) => {
      const { documentId } = await this.documents.put(tx, {
        tenant,
        ...(orderId && { orderId }),
        channel: `/wms/${id}`,
        direction: 'in',
        mediaType: webhook.headers['content-type'] ?? 'application/octet-stream',
        body: webhook.rawBody,
      });
      const events = toCanonical(message, `/wms/${id}`, startedAt.toISOString(), documentId);
      const { appended } = await this.eventLog.append(tx, tenant, events);
      return { documentId, events: appended.length };
    });

    if (message.unrecognized) this.report(id, message.unrecognized, receipt.documentId);
    this.wireTap.record({
      tenant,
      ...(orderId && { orderId }),
      correlationId: currentContext().correlationId,
      system: id,
      direction: 'in',
      operation: message.events[0]?.type ?? 'webhook',
      method: 'POST',
      url,
      status: 202,
      outcome: 'ok',
      ...(message.unrecognized && { error: `not understood: ${message.unrecognized}` }),
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      attempt: 1,
    });
    return receipt;
  }

  private report(system: string, reason: string, documentId: string): void {
    this.unrecognized.inc({ system });
    this.log.warn({ system, reason, documentId }, 'a genuine message of the WMS was not understood; it is kept');
  }
}

function authenticated(normalize: () => NormalizedMessage): NormalizedMessage {
  try {
    return normalize();
  } catch (error) {
    if (error instanceof VendorError && error.kind === 'auth') {
      throw new ProblemError('unauthenticated', error.message, { cause: error });
    }
    throw error;
  }
}

function toCanonical(
  message: NormalizedMessage,
  source: string,
  receivedAt: string,
  documentId: string,
): CanonicalEvent[] {
  const { traceparent } = currentContext();
  return message.events.map((event) => ({
    ...event,
    version: 1,
    source,
    receivedAt,
    documentId,
    ...(traceparent && !event.traceparent && { traceparent }),
  }));
}

/** One for the process, however often the module is built. */
function unrecognizedCounter(): Counter<'system'> {
  const name = 'crossdock_wms_unrecognized_messages_total';
  const there = metrics.getSingleMetric(name);
  if (there) return there as Counter<'system'>;
  return new Counter({
    name,
    help: 'Genuine messages of a WMS that were kept but not understood',
    labelNames: ['system'],
    registers: [metrics],
  });
}
