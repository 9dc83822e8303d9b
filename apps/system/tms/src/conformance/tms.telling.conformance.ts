import { describe, expect, vi } from 'vitest';
import type { InboundWebhook } from '#messaging';
import { needing } from '../../../../../test/support/conformance.js';
import { withUnknownMembers } from '../../../../../test/support/odd.answers.js';
import type { Billing } from './tms.billing.conformance.js';

const once = { mayHaveHappened: false };
/** Of a time: all but what stands before it. */
const OFFSET = /(T\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|[+-]\d\d:\d\d)/g;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** What carriers tell by themselves. */
export function tellingConformance({ rule, label, bench, port, trial }: Billing): void {
  const normalized = async (webhook: InboundWebhook) => port().normalize(webhook);
  /** A webhook of a shipment that departed, and what it means. */
  const toldOnce = async () => {
    const { shipmentId, orderId } = await trial().tendered();
    for (const act of ['accept', 'depart'] as const) await bench().act(act, shipmentId);
    await trial().toldOf(orderId, 'tender.accepted', 'shipment.departed');
    const told = await Promise.all(
      bench()
        .told()
        .map(async (webhook) => ({ webhook, events: (await port().normalize(webhook)).events })),
    );
    const found = told.find(({ events }) =>
      events.some((event) => event.orderId === orderId && event.type === 'shipment.departed'),
    );
    if (!found) throw new Error(`nothing was told of ${shipmentId}`);
    return found;
  };

  describe('what carriers tell', () => {
    const ruled = needing(rule, 'webhooks');
    ruled('webhooks', 'becomes canonical events of the shipment and its order, in turn', async () => {
      const { shipmentId, orderId, rate } = await trial().tendered();
      for (const act of ['accept', 'depart', 'delay', 'arrive', 'deliver', 'pod'] as const)
        await bench().act(act, shipmentId);
      await trial().toldOf(
        orderId,
        'tender.accepted',
        'shipment.departed',
        'carrier.delayed',
        'shipment.arrived',
        'shipment.delivered',
        'proof-of-delivery.received',
      );
      const events = await trial().events(orderId);
      expect(events[0]).toMatchObject({ data: { shipmentId, version: 1, carrier: rate.carrier } });
      for (const event of events) {
        expect(event).toMatchObject({ subject: shipmentId, orderId, classifier: 'actual', data: { shipmentId } });
        expect(event.occurredAt).toMatch(/([+-]\d{2}:\d{2}|Z)$/);
      }
      expect(new Set(events.map(({ id }) => id)).size).toBe(6);
    });

    ruled('webhooks', 'passes a late answer on with the version that it is to', async ({ skip }) => {
      skip(bench().answersAtOnce === true, `${label} answers a tender at once`);
      const first = await trial().tendered();
      await port().tender(
        await trial().offer(
          2,
          first,
          bench().carriers.find((carrier) => carrier !== first.rate.carrier),
        ),
        once,
      );
      await bench().act('accept', first.shipmentId, { version: 1 });
      await bench().act('reject', first.shipmentId, { version: 2, reason: 'no truck' });
      await trial().toldOf(first.orderId, 'tender.accepted', 'tender.rejected');
      expect(await trial().events(first.orderId)).toMatchObject([
        { data: { version: 1, carrier: first.rate.carrier } },
        { data: { version: 2, reason: 'no truck' } },
      ]);
    });

    ruled('webhooks', 'keeps the id of an event that is told again', async () => {
      const { shipmentId, orderId } = await trial().tendered();
      await bench().act('accept', shipmentId, { times: 2 });
      await vi.waitFor(async () => expect((await trial().tellings(orderId)).length).toBeGreaterThan(1));
      await trial().toldOf(orderId, 'tender.accepted');
    });

    ruled('webhooks', 'is refused without what shows whose it is', async () => {
      const { webhook } = await toldOnce();
      await expect(normalized({ ...webhook, headers: {} })).rejects.toMatchObject({ kind: 'auth' });
    });

    ruled('webhooks', 'is refused when a byte of it was changed', async ({ skip }) => {
      skip(bench().bearsCredential === true, `${label} signs nothing: its webhooks bear a credential`);
      const { shipmentId, orderId } = await trial().tendered();
      await bench().act('accept', shipmentId);
      await trial().toldOf(orderId, 'tender.accepted');
      for (const webhook of bench().told()) {
        const forged = { ...webhook, rawBody: Buffer.from(webhook.rawBody.toString().replace('"', ' "')) };
        await expect(normalized(forged)).rejects.toMatchObject({ kind: 'auth' });
      }
    });

    ruled(
      'webhooks',
      'is refused when it was signed ten minutes ago, or is signed for then: it could be a replay',
      async ({ skip }) => {
        skip(bench().signsNoTime === true, `${label} signs no time`);
        const { webhook } = await toldOnce();
        for (const minutes of [-10, 10])
          await expect(normalized(bench().sign(webhook, { at: inMinutes(minutes) }))).rejects.toMatchObject({
            kind: 'auth',
          });
      },
    );

    ruled('webhooks', 'is the same event when it is sent again, under a signature of that time', async () => {
      const { webhook, events } = await toldOnce();
      expect((await normalized(bench().sign(webhook, { at: inMinutes(2) }))).events).toEqual(events);
    });

    ruled('unknown fields and codes', 'is read as without them where it has members that nobody knows', async () => {
      const { webhook, events } = await toldOnce();
      const body = withUnknownMembers(webhook.rawBody.toString());
      expect((await normalized(bench().sign(webhook, { body }))).events).toEqual(events);
    });

    ruled('unknown fields and codes', 'is kept and reported by its name where nobody knows what it means', async () => {
      const { webhook } = await toldOnce();
      const { altered, word } = bench().novelty;
      const told = await normalized(bench().sign(webhook, { body: altered(webhook.rawBody.toString()) }));
      expect(told.unrecognized).toContain(word);
      expect(told.events.map(({ type }) => type)).not.toContain('shipment.departed');
    });

    ruled('time zones', 'has no time where the vendor’s does not say its offset: it is not guessed', async () => {
      const { webhook, events } = await toldOnce();
      const text = webhook.rawBody.toString();
      const body = bench().undated?.(text) ?? text.replace(OFFSET, '$1');
      // When a tender was accepted may be told elsewhere than in what is told now.
      const timesOf = (all: typeof events) =>
        all.filter(({ type }) => type !== 'tender.accepted').map(({ type, occurredAt }) => [type, occurredAt]);
      expect(timesOf(events)).toEqual([['shipment.departed', expect.any(String)]]);
      const without = (await normalized(bench().sign(webhook, { body }))).events;
      expect(timesOf(without)).toEqual([['shipment.departed', undefined]]);
    });
  });
}
