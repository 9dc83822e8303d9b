import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { CanonicalEvent } from '#canonical';
import { clock } from '#platform/clock';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { VendorError } from '#platform/http';
import { currentContext, logger, metrics, tellable } from '#platform/telemetry';
import { documentIdOf } from '../documents.js';
import { Feeds } from '../feeds/feeds.js';
import { Intake } from '../intake.js';
import { WireTapService } from '../wire-tap.service.js';
import type { NormalizedMessage, WebhookSender } from './inbound-webhook.js';
import type { ReceivedWebhook } from './webhook.endpoint.js';

/** What became of a webhook. No events: they were there already, or it tells nothing that a process needs. */
export interface WebhookReceipt {
  readonly documentId: string;
  readonly events: number;
}

const LONGEST_REASON = 500;

const log = logger('webhooks');

/** Takes what a vendor tells: the raw message and what it means are durable, together, before it is answered. */
@Injectable()
export class WebhookInbox {
  constructor(
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    private readonly intake: Intake,
    private readonly wireTap: WireTapService,
    private readonly feeds: Feeds,
  ) {}

  /** @throws ProblemError `unauthenticated` when the signature does not hold */
  async receive(sender: WebhookSender, webhook: ReceivedWebhook): Promise<WebhookReceipt> {
    const startedAt = clock.date();
    const source = `/${sender.api}/${sender.connection}`;
    const { unrecognized: odd, ...message } = await authenticated(sender, webhook);
    // In the sender's words, as far as they go.
    const reason = odd && tellable(odd, LONGEST_REASON);
    const [orderId, ...others] = ordersOf(message);
    const { tenant } = this.config.landscape;

    const document = {
      channel: source,
      direction: 'in',
      mediaType: webhook.headers['content-type'] ?? 'application/octet-stream',
      body: webhook.rawBody,
    } as const;
    const documentId = documentIdOf(webhook.rawBody);
    const events = toCanonical(message, source, startedAt.toISOString(), documentId);
    const documents = [orderId, ...others].map((of) => ({ ...document, ...(of && { orderId: of }) }));
    const receipt = { documentId, events: await this.intake.take(tenant, { documents, events }) };

    this.feeds.heard(source);
    if (reason) report(sender, reason, receipt.documentId);
    const call = {
      tenant,
      ...(orderId && { orderId }),
      correlationId: currentContext().correlationId,
      system: sender.connection,
      direction: 'in' as const,
      operation: message.events[0]?.type ?? 'webhook',
      method: 'POST',
      url: webhook.url,
      status: 202,
      outcome: 'ok' as const,
      ...(reason && { error: `not understood: ${reason}` }),
      startedAt: startedAt.toISOString(),
      durationMs: clock.now() - startedAt.getTime(),
      attempt: 1,
    };
    this.wireTap.record(call, others);
    return receipt;
  }
}

async function authenticated(sender: WebhookSender, webhook: ReceivedWebhook): Promise<NormalizedMessage> {
  try {
    return await sender.normalize(webhook);
  } catch (error) {
    if (error instanceof VendorError && error.kind === 'auth') {
      throw new ProblemError('unauthenticated', error.message, {
        headers: { 'www-authenticate': `Signature realm="${sender.connection}"` },
        cause: error,
      });
    }
    throw error;
  }
}

/** Every order whose life it belongs to. */
const ordersOf = ({ orderId, orderIds = [], events }: NormalizedMessage): string[] => [
  ...new Set([orderId, ...orderIds, ...events.map((event) => event.orderId)].flatMap((each) => each ?? [])),
];

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

function report({ api, connection }: WebhookSender, reason: string, documentId: string): void {
  unrecognized(api).inc({ system: connection });
  log.warn({ api, system: connection, reason, documentId }, 'a genuine message was not understood; it is kept');
}

/** One counter per API, however often a module is built. */
function unrecognized(api: string): Counter<'system'> {
  const name = `crossdock_${api}_unrecognized_messages_total`;
  const there = metrics.getSingleMetric(name);
  if (there) return there as Counter<'system'>;
  return new Counter({
    name,
    help: `Genuine messages of a ${api.toUpperCase()} that were kept but not understood`,
    labelNames: ['system'],
    registers: [metrics],
  });
}
