import { describe, expect, it, vi } from 'vitest';
import { type CanonicalEvent, parseGln } from '#canonical';
import type { WmsAdapterDescriptor } from '../wms.descriptor.js';
import type { WmsPort } from '../wms.port.js';
import type { WmsBench } from './wms.bench.js';
import type { WmsTrial } from './wms.trial.js';

/** What the suite of a WMS lends to that of its webhooks. */
export interface Telling {
  bench(): WmsBench;
  port(): WmsPort;
  trial(): WmsTrial;
}

/** What a warehouse tells by itself. */
export function tellingConformance(descriptor: WmsAdapterDescriptor, { bench, port, trial }: Telling): void {
  describe.runIf(descriptor.capabilities.includes('webhooks'))('what the warehouse tells', () => {
    it('becomes canonical events of the fulfilment and its order, in turn', async () => {
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
      for (const event of trial().events(id)) {
        expect(event).toMatchObject({
          subject: id,
          orderId: id.replace(/-F1$/, ''),
          classifier: 'actual',
          data: { fulfilmentId: id },
        });
        expect(event.occurredAt).toMatch(/([+-]\d{2}:\d{2}|Z)$/);
      }
      expect(
        new Set(
          trial()
            .events(id)
            .map((event) => event.id),
        ).size,
      ).toBe(5);
    });

    it('says how much was picked when it was short', async () => {
      const [sku] = bench().skus;
      const id = await trial().released();
      await bench().act('short-pick', id, { lines: [{ sku, quantity: 1 }] });
      await trial().toldOf(id, 'fulfilment.accepted', 'pick.short');
      expect(trial().events(id).at(-1)).toMatchObject({
        data: { lines: [{ lineId: '10', sku, quantity: { value: 1, unit: 'EA' } }] },
      });
    });

    it.runIf(descriptor.capabilities.includes('returns'))(
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
        const counts = () =>
          trial()
            .events(id)
            .filter(({ type }) => type === 'fulfilment.returned');
        await vi.waitFor(() => expect(counts()).toHaveLength(2), { timeout: 10_000 });
        const counted = counts().map(({ data }) =>
          (data as CanonicalEvent<'fulfilment.returned'>['data']).lines.map(
            ({ lineId, sku, quantity }) => `${lineId} ${sku} ${quantity.value} ${quantity.unit}`,
          ),
        );
        expect(counted).toEqual([[`10 ${first} 3 EA`], [`10 ${first} 1 EA`, `20 ${second} 2 EA`]]);
        for (const event of counts())
          expect(event).toMatchObject({
            subject: id,
            orderId: id.replace(/-F1$/, ''),
            classifier: 'actual',
            occurredAt: expect.stringMatching(/([+-]\d{2}:\d{2}|Z)$/),
          });
      },
    );

    it('says why the warehouse refuses', async () => {
      const id = await trial().released();
      await bench().act('reject', id, { reason: 'dock closed' });
      await trial().toldOf(id, 'fulfilment.rejected');
      expect(trial().events(id)[0]).toMatchObject({ data: { reason: 'dock closed' } });
    });

    it('names stock by our location', async () => {
      const id = await trial().released();
      await bench().act('short-pick', id);
      const adjusted = () =>
        bench()
          .told()
          .flatMap((webhook) =>
            port()
              .normalize(webhook)
              .events.filter(({ type }) => type === 'stock.adjusted'),
          );
      await vi.waitFor(() => expect(adjusted().length).toBeGreaterThan(0), { timeout: 10_000 });
      for (const { subject } of adjusted()) expect(parseGln(subject.split('/')[0] ?? '')).toBe(bench().warehouse.gln);
    });

    it('is refused when a byte of it was changed', async () => {
      const id = await trial().released();
      await bench().act('accept', id);
      await trial().toldOf(id, 'fulfilment.accepted');
      for (const webhook of bench().told()) {
        const forged = { ...webhook, rawBody: Buffer.from(webhook.rawBody.toString().replace('"', ' "')) };
        expect(() => port().normalize(forged)).toThrow(expect.objectContaining({ kind: 'auth' }));
      }
    });
  });
}
