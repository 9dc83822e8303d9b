import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { clock } from '#platform/clock';
import { logger } from '#platform/telemetry';
import { Sender } from '../webhooks/delivery/sender.js';
import { DeliveryLog } from '../webhooks/delivery-log.js';
import { keyOf, newSecret, sign } from '../webhooks/signature.js';
import { Targets } from '../webhooks/targets.js';
import { type Delivered, DeliveryBook, type RunKey } from './delivery.book.js';
import type { Probe } from './scenario.js';

const TIMEOUT_MS = 10_000;
const log = logger('certification');

/** Does to a partner's endpoint what the world does: forges a signature, delivers the same twice. Each once per run. */
@Injectable()
export class Prober implements BeforeApplicationShutdown {
  private readonly sender: Sender;
  private readonly running = new Set<Promise<void>>();

  constructor(
    targets: Targets,
    private readonly book: DeliveryBook,
    private readonly deliveries: DeliveryLog,
  ) {
    this.sender = new Sender(targets.resolver, targets.reach, TIMEOUT_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sender.close();
    await Promise.allSettled(this.running);
  }

  /** Sends whatever is due; answers before it was answered. */
  async probe(run: RunKey, subject: string, probes: readonly Probe[]): Promise<void> {
    const delivered = await this.book.delivered(run, subject);
    if (!delivered) return;
    for (const probe of probes) {
      if (!(await this.book.claim(run, probe))) continue;
      const work: Promise<void> = this.send(run, probe, delivered)
        .catch((err) => log.warn({ err, probe, partner: run.partnerId }, 'probe failed'))
        .finally(() => this.running.delete(work));
      this.running.add(work);
    }
  }

  private async send(run: RunKey, probe: Probe, delivered: Delivered): Promise<void> {
    await this.book.note(
      run,
      probe,
      probe === 'forged' ? await this.forge(delivered) : await this.repeat(run, delivered),
    );
  }

  /** An event that never was, by somebody who does not know the secret. */
  private async forge({ url, body }: Delivered): Promise<{ status?: number; error?: string }> {
    const id = `evt_${randomUUID()}`;
    const text = JSON.stringify({ ...(JSON.parse(body) as object), id });
    const timestamp = Math.floor(clock.now() / 1000);
    const headers = {
      'content-type': 'application/cloudevents+json',
      'user-agent': 'crossdock-webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': sign([keyOf(newSecret())], id, timestamp, text),
    };
    const { status, error } = await this.sender.post(url, headers, text, { aborted: false });
    return { ...(status !== undefined && { status }), ...(status === undefined && { error: error ?? 'no-answer' }) };
  }

  private async repeat({ partnerId }: RunKey, { webhookId, deliveryId }: Delivered): Promise<{ deliveryId: string }> {
    const principal = {
      clientId: 'certification',
      kind: 'internal',
      partnerId,
      environment: 'sandbox',
      scopes: [],
    } as const;
    const { id } = await this.deliveries.replay(principal, webhookId, deliveryId);
    return { deliveryId: id };
  }
}
