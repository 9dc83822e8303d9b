import { setTimeout as sleep } from 'node:timers/promises';
import type { PartnerApi } from '../../../../test/support/partner-api.js';
import { DEFAULT_OPTIONS, DELIVERY_OPTIONS, type DeliveryOptions } from './delivery/schedule.js';

/** Hours in milliseconds, for specs. */
export const FAST: DeliveryOptions = {
  ...DEFAULT_OPTIONS,
  retriesMs: [50, 100, 100],
  attemptTimeoutMs: 500,
  failuresToPause: 100,
  pauseMs: { first: 200, longest: 400 },
  pollMs: 100,
};

export const paced = (options: Partial<DeliveryOptions> = {}) => ({
  provide: DELIVERY_OPTIONS,
  useValue: { ...FAST, ...options },
});

// biome-ignore lint/suspicious/noExplicitAny: what a partner reads off the wire; every test says what it expects of it
type Json = any;

export async function createWebhook(api: PartnerApi, partner: string, url: string, more: object = {}): Promise<Json> {
  const { status, body } = await api.call(partner, '/partner/v1/webhooks', { body: { url, types: ['*'], ...more } });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Newest first. */
export async function deliveriesOf(api: PartnerApi, partner: string, webhook: string, query = ''): Promise<Json[]> {
  const { body } = await api.call(partner, `/partner/v1/webhooks/${webhook}/deliveries?limit=200${query}`);
  return body.items as Json[];
}

/** The deliveries once they are as they are awaited. */
export async function deliveriesWhen(
  api: PartnerApi,
  partner: string,
  webhook: string,
  holds: (deliveries: Json[]) => boolean,
): Promise<Json[]> {
  for (const deadline = Date.now() + 10_000; ; await sleep(50)) {
    const deliveries = await deliveriesOf(api, partner, webhook);
    if (holds(deliveries)) return deliveries;
    if (Date.now() > deadline) throw new Error(`the deliveries stand at ${JSON.stringify(deliveries, null, 1)}`);
  }
}
