import { describe, expect, vi } from 'vitest';
import { type CanonicalEvent, parseGln } from '#canonical';
import type { InboundWebhook } from '#messaging';
import { needing, type Rule } from '../../../../../test/support/conformance.js';
import { withUnknownMembers } from '../../../../../test/support/odd.answers.js';
import type { WmsPort } from '../wms.port.js';
import type { WmsBench } from './wms.bench.js';
import type { WmsTrial } from './wms.trial.js';

/** Of a time: all but what stands before it. */
const OFFSET = /(T\d\d:\d\d:\d\d(?:\.\d+)?)(?:Z|[+-]\d\d:\d\d)/g;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** What the suite of a WMS lends to its parts. */
export interface Telling {
  readonly rule: Rule;
  bench(): WmsBench;
  port(): WmsPort;
  trial(): WmsTrial;
}

/** What a warehouse tells by itself. */
export function tellingConformance({ rule, bench, port, trial }: Telling): void {
  /** A webhook of a fulfilment that was accepted, and what it means. */
  const toldOnce = async () => {
    const id = await trial().released();
    await bench().act('accept', id);
    await trial().toldOf(id, 'fulfilment.accepted');
    const told = await Promise.all(
      bench()
        .told()
        .map(async (webhook) => ({ webhook, events: (await port().normalize(webhook)).events })),
    );
    const found = told.find(({ events }) => events.some(({ subject }) => subject === id));
    if (!found) throw new Error(`nothing was told of ${id}`);
    return found;
  };

  const eventsOf = async (webhook: InboundWebhook) => (await port().normalize(webhook)).events;
  const refusedAs = (webhook: InboundWebhook) =>
    expect(Promise.resolve().then(() => port().normalize(webhook))).rejects.toMatchObject({ kind: 'auth' });

  describe('what the warehouse tells', () => {
    const ruled = needing(rule, 'webhooks');
    ruled('webhooks', 'becomes canonical events of the fulfilment and its order, in turn', async () => {
      const id = await trial().released();
      for (const act of ['accept', 'pick', 'pack', 'load', 'ship'] as const) await bench().act(act, id);
      await trial().toldOf(
        id,
        'fulfilment.accepted',
        'pick.confirmed',
        'fulfilment.packed',
        'pallet.loaded',
        'fulfilment.shipped',
      );
      const events = await trial().events(id);
      for (const event of events) {
        expect(event).toMatchObject({
          subject: id,
          orderId: id.replace(/-F1$/, ''),
          classifier: 'actual',
          data: { fulfilmentId: id },
        });
        expect(event.occurredAt).toMatch(/([+-]\d{2}:\d{2}|Z)$/);
      }
      expect(new Set(events.map((event) => event.id)).size).toBe(5);
    });

    ruled('operations', 'says how much was picked when it was short', async () => {
      const [sku] = bench().skus;
      const id = await trial().released();
      await bench().act('short-pick', id, { lines: [{ sku, quantity: 1 }] });
      await trial().toldOf(id, 'fulfilment.accepted', 'pick.short');
      expect((await trial().events(id)).at(-1)).toMatchObject({
        data: { lines: [{ lineId: '10', sku, quantity: { value: 1, unit: 'EA' } }] },
      });
    });

    ruled(
      'operations',
      'says what it counted of goods that came back, count by count',
      async () => {
        const [first, second] = bench().skus;
        const id = await trial().released([
          [first, 4],
          [second, 2],
        ]);
        await bench().act('ship', id);
        await bench().act('return', id, { lines: [{ sku: first, quantity: 3 }] });
        await bench().act('return', id);
        const counts = async () => (await trial().events(id)).filter(({ type }) => type === 'fulfilment.returned');
        await vi.waitFor(async () => expect(await counts()).toHaveLength(2), { timeout: 10_000 });
        const counted = (await counts()).map(({ data }) =>
          (data as CanonicalEvent<'fulfilment.returned'>['data']).lines.map(
            ({ lineId, sku, quantity }) => `${lineId} ${sku} ${quantity.value} ${quantity.unit}`,
          ),
        );
        expect(counted).toEqual([[`10 ${first} 3 EA`], [`10 ${first} 1 EA`, `20 ${second} 2 EA`]]);
        for (const event of await counts())
          expect(event).toMatchObject({
            subject: id,
            orderId: id.replace(/-F1$/, ''),
            classifier: 'actual',
            occurredAt: expect.stringMatching(/([+-]\d{2}:\d{2}|Z)$/),
          });
      },
      { needs: 'returns' },
    );

    ruled('operations', 'says why the warehouse refuses', async () => {
      const id = await trial().released();
      await bench().act('reject', id, { reason: 'dock closed' });
      await trial().toldOf(id, 'fulfilment.rejected');
      expect((await trial().events(id))[0]).toMatchObject({ data: { reason: 'dock closed' } });
    });

    ruled('operations', 'names stock by our location', async () => {
      const id = await trial().released();
      await bench().act('short-pick', id);
      const adjusted = async () => (await trial().told()).filter(({ type }) => type === 'stock.adjusted');
      await vi.waitFor(async () => expect((await adjusted()).length).toBeGreaterThan(0), { timeout: 10_000 });
      for (const { subject } of await adjusted())
        expect(parseGln(subject.split('/')[0] ?? '')).toBe(bench().warehouse.gln);
    });

    ruled('webhooks', 'is refused when a byte of it was changed', async () => {
      const id = await trial().released();
      await bench().act('accept', id);
      await trial().toldOf(id, 'fulfilment.accepted');
      for (const webhook of bench().told()) {
        const forged = { ...webhook, rawBody: Buffer.from(webhook.rawBody.toString().replace('"', ' "')) };
        await refusedAs(forged);
      }
    });

    ruled(
      'webhooks',
      'is refused when it was signed ten minutes ago, or is signed for then: it could be a replay',
      async () => {
        const { webhook } = await toldOnce();
        for (const minutes of [-10, 10]) await refusedAs(bench().sign(webhook, { at: inMinutes(minutes) }));
      },
    );

    ruled('webhooks', 'is the same event when it is sent again, under a signature of that time', async () => {
      const { webhook, events } = await toldOnce();
      expect(await eventsOf(bench().sign(webhook, { at: inMinutes(2) }))).toEqual(events);
    });

    ruled('unknown fields and codes', 'is read as without them where it has members that nobody knows', async () => {
      const { webhook, events } = await toldOnce();
      const body = withUnknownMembers(webhook.rawBody.toString());
      expect(await eventsOf(bench().sign(webhook, { body }))).toEqual(events);
    });

    ruled('unknown fields and codes', 'is kept and reported by its name where nobody knows what it means', async () => {
      const { webhook } = await toldOnce();
      const { altered, word } = bench().novelty;
      const told = await port().normalize(bench().sign(webhook, { body: altered(webhook.rawBody.toString()) }));
      expect(told).toMatchObject({ events: [], unrecognized: expect.stringContaining(word) });
    });

    ruled('time zones', 'has no time where the vendor’s does not say its offset: it is not guessed', async () => {
      const { webhook, events } = await toldOnce();
      const body = webhook.rawBody.toString().replace(OFFSET, '$1');
      expect(events.map(({ occurredAt }) => occurredAt)).toEqual(events.map(() => expect.any(String)));
      const without = await eventsOf(bench().sign(webhook, { body }));
      expect(without.map(({ type, occurredAt }) => [type, occurredAt])).toEqual(
        events.map(({ type }) => [type, undefined]),
      );
    });
  });
}
