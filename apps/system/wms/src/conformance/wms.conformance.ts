import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CanonicalEvent, parseGln, parseSscc, type RequestedLine } from '#canonical';
import type { NormalizedMessage } from '#messaging';
import { ProblemError } from '#platform/errors';
import { VendorError } from '#platform/http';
import { connectOne } from '../connect.js';
import type { WmsAdapterDescriptor } from '../wms.descriptor.js';
import type { WmsPort } from '../wms.port.js';
import type { WmsBench } from './wms.bench.js';

const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };

/** What every WMS adapter must do, whatever its vendor: run over each registered one. */
export function wmsConformance(descriptor: WmsAdapterDescriptor, start: () => Promise<WmsBench>): void {
  describe(`${descriptor.label} as a WMS`, () => {
    let bench: WmsBench;
    let port: WmsPort;
    let count = 0;

    beforeAll(async () => {
      bench = await start();
      port = connectOne(descriptor, bench.connection, [bench.warehouse]);
    }, 60_000);
    afterAll(() => bench?.stop());
    afterEach(() => bench.fail(null));

    const request = (lines: [sku: string, quantity: number][] = [[bench.skus[0], 4]]) => {
      count += 1;
      return {
        fulfilmentId: `sap-${process.pid}${Date.now()}${count}-F1`,
        orderId: `sap-${process.pid}${Date.now()}${count}`,
        orderNumber: `${count}`,
        warehouse: bench.warehouse.gln,
        warehouseCode: bench.warehouse.wmsCode,
        shipTo: { name: 'Nordwind', street: 'Kai 5', city: 'Hamburg', postalCode: '20457', country: 'DE' },
        lines: lines.map(([sku, value], index) => ({ lineId: `${index + 1}0`, sku, quantity: { value, unit: 'EA' } })),
      };
    };
    const released = async (lines?: [string, number][]) => {
      const fulfilment = request(lines);
      await port.release(fulfilment, once);
      return fulfilment.fulfilmentId;
    };
    /** Everything told of one fulfilment so far, in the order of its arrival. */
    const events = (fulfilmentId: string): NormalizedMessage['events'] =>
      bench
        .told()
        .flatMap((webhook) => port.normalize(webhook).events.filter(({ subject }) => subject === fulfilmentId));
    const toldOf = (fulfilmentId: string, ...types: string[]) =>
      vi.waitFor(() => expect(events(fulfilmentId).map(({ type }) => type)).toEqual(types), {
        timeout: 10_000,
        interval: 50,
      });
    const failureOf = (work: Promise<unknown>): Promise<VendorError> =>
      work.then(
        () => expect.fail('it should have failed'),
        (error: unknown) => {
          expect(error).toBeInstanceOf(VendorError);
          return error as VendorError;
        },
      );

    it('answers a ping', () => expect(port.ping()).resolves.toBeUndefined());

    describe('release', () => {
      it('gives the warehouse the fulfilment under our reference', async () => {
        const fulfilment = request([
          [bench.skus[0], 3],
          [bench.skus[1], 2],
        ]);
        const { wmsReference } = await port.release(fulfilment, once);
        expect(await port.readStatus(fulfilment.fulfilmentId)).toMatchObject({
          fulfilmentId: fulfilment.fulfilmentId,
          wmsReference,
          state: 'released',
          lines: fulfilment.lines,
        });
      });

      it('tells the warehouse what the goods of a line ask for', async () => {
        const fulfilment = request([
          [bench.skus[0], 3],
          [bench.skus[1], 2],
          [bench.skus[1], 1],
        ]);
        const [dangerous, cold, plain] = fulfilment.lines;
        const lines = [
          { ...dangerous, hazmat: 'UN1133', hazardClass: '3', packingGroup: 'II' },
          { ...cold, temperature: 'chilled' },
          plain,
        ] as RequestedLine[];
        await port.release({ ...fulfilment, lines }, once);
        expect(await bench.goodsOf(fulfilment.fulfilmentId)).toEqual([
          { unNumber: 'UN1133' },
          { temperature: 'chilled' },
          {},
        ]);
      });

      it('has one effect when repeated because it may have happened', async () => {
        const fulfilment = request();
        const first = await port.release(fulfilment, once);
        expect(await port.release(fulfilment, again)).toEqual(first);
        expect(await bench.effects('fulfilment', fulfilment.fulfilmentId)).toBe(1);
      });

      it.each(['commit-then-reset', 'commit-then-hang'] as const)(
        'finds after %s what the vendor did',
        async (fault) => {
          const fulfilment = request();
          await bench.fail(fault);
          expect((await failureOf(port.release(fulfilment, once))).kind).toBe('unclear');
          await bench.fail(null);
          const { wmsReference } = await port.release(fulfilment, again);
          expect(await bench.effects('fulfilment', fulfilment.fulfilmentId)).toBe(1);
          expect((await port.readStatus(fulfilment.fulfilmentId))?.wmsReference).toBe(wmsReference);
        },
      );

      it.each([
        ['down', ['unavailable']],
        ['rate-limit', ['rate-limited']],
        ['error', ['unclear', 'unavailable']],
        ['ok-with-error', ['unclear', 'unavailable']],
        ['garbage', ['unclear', 'garbage']],
      ] as const)('fails as it should while the vendor is %s, and succeeds once after it', async (fault, kinds) => {
        const fulfilment = request();
        await bench.fail(fault);
        expect(kinds).toContain((await failureOf(port.release(fulfilment, once))).kind);
        await bench.fail(null);
        await vi.waitFor(() => port.release(fulfilment, again), { timeout: 15_000, interval: 500 });
        expect(await bench.effects('fulfilment', fulfilment.fulfilmentId)).toBe(1);
      });

      it('names an item that the vendor does not know', async () => {
        const fulfilment = request([
          [bench.skus[0], 1],
          [bench.unknownSku, 1],
        ]);
        const error = await port.release(fulfilment, once).catch((refusal: unknown) => refusal);
        expect(error).toBeInstanceOf(ProblemError);
        expect(error).toMatchObject({
          code: 'unknown-item',
          errors: [{ pointer: '/lines/1/sku', code: 'unknown-item' }],
        });
        expect(await bench.effects('fulfilment', fulfilment.fulfilmentId)).toBe(0);
      });
    });

    describe('status', () => {
      it('is null for what was never released', async () => {
        expect(await port.readStatus('sap-nobody-F1')).toBeNull();
      });

      it('follows the warehouse, and packages have valid SSCCs', async () => {
        const id = await released();
        for (const [act, state] of [
          ['accept', 'accepted'],
          ['pick', 'picked'],
          ['pack', 'packed'],
          ['load', 'loaded'],
          ['ship', 'shipped'],
        ] as const) {
          await bench.act(act, id);
          expect((await port.readStatus(id))?.state).toBe(state);
        }
        const status = await port.readStatus(id);
        expect(status?.packages.length).toBeGreaterThan(0);
        for (const { sscc } of status?.packages ?? []) expect(parseSscc(sscc)).toBe(sscc);
        expect(status?.packages.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.quantity.value, 0)).toBe(
          4,
        );
      });
    });

    describe.runIf(descriptor.capabilities.includes('cancel'))('cancel', () => {
      it('stops what is not picked yet, and is no error when repeated', async () => {
        const id = await released();
        expect(await port.cancel(id, once)).toEqual({ outcome: 'cancelled' });
        expect(await port.cancel(id, again)).toEqual({ outcome: 'cancelled' });
        expect((await port.readStatus(id))?.state).toBe('cancelled');
        expect(await bench.effects('cancel', id)).toBe(1);
      });

      it('is rejected with the vendor’s reason once picking went too far', async () => {
        const id = await released();
        await bench.act('pick', id);
        expect(await port.cancel(id, once)).toMatchObject({ outcome: 'rejected', reason: expect.any(String) });
        expect((await port.readStatus(id))?.state).toBe('picked');
      });

      it('of what the vendor does not have is not-found', async () => {
        expect((await failureOf(port.cancel('sap-nobody-F1', once))).kind).toBe('not-found');
      });
    });

    describe('inventory', () => {
      const levelOf = async (sku: string) => {
        const [item, ...more] = await port.readInventory({ sku, warehouseCode: bench.warehouse.wmsCode });
        expect(more).toEqual([]);
        expect(item).toMatchObject({ sku, warehouseCode: bench.warehouse.wmsCode });
        return { onHand: item?.onHand.value ?? 0, free: item?.free.value ?? 0 };
      };

      it('tells on hand and free apart', async () => {
        const [, sku] = bench.skus;
        const before = await levelOf(sku);
        const id = await released([[sku, 5]]);
        await bench.act('accept', id);
        expect(await levelOf(sku)).toEqual({ onHand: before.onHand, free: before.free - 5 });
        await bench.act('ship', id);
        expect(await levelOf(sku)).toEqual({ onHand: before.onHand - 5, free: before.free - 5 });
      });

      it.runIf(descriptor.capabilities.includes('returns'))(
        'has what came back on hand, and not free before somebody has looked at it',
        async () => {
          const [, sku] = bench.skus;
          const id = await released([[sku, 3]]);
          await bench.act('ship', id);
          const before = await levelOf(sku);
          await bench.act('return', id, { lines: [{ sku, quantity: 2 }] });
          expect(await levelOf(sku)).toEqual({ onHand: before.onHand + 2, free: before.free });
        },
      );

      it('is whole without a filter, and empty for an unknown item', async () => {
        const skus = (await port.readInventory({})).map(({ sku }) => sku);
        expect(skus).toEqual(expect.arrayContaining([...bench.skus]));
        expect(await port.readInventory({ sku: bench.unknownSku })).toEqual([]);
      });
    });

    describe.runIf(descriptor.capabilities.includes('webhooks'))('what the warehouse tells', () => {
      it('becomes canonical events of the fulfilment and its order, in turn', async () => {
        const id = await released();
        for (const act of ['accept', 'pick', 'pack', 'load', 'ship'] as const) await bench.act(act, id);
        await toldOf(
          id,
          'fulfilment.accepted',
          'pick.confirmed',
          'fulfilment.packed',
          'pallet.loaded',
          'fulfilment.shipped',
        );
        for (const event of events(id)) {
          expect(event).toMatchObject({
            subject: id,
            orderId: id.replace(/-F1$/, ''),
            classifier: 'actual',
            data: { fulfilmentId: id },
          });
          expect(event.occurredAt).toMatch(/([+-]\d{2}:\d{2}|Z)$/);
        }
        expect(new Set(events(id).map((event) => event.id)).size).toBe(5);
      });

      it('says how much was picked when it was short', async () => {
        const [sku] = bench.skus;
        const id = await released();
        await bench.act('short-pick', id, { lines: [{ sku, quantity: 1 }] });
        await toldOf(id, 'fulfilment.accepted', 'pick.short');
        expect(events(id).at(-1)).toMatchObject({
          data: { lines: [{ lineId: '10', sku, quantity: { value: 1, unit: 'EA' } }] },
        });
      });

      it.runIf(descriptor.capabilities.includes('returns'))(
        'says what it counted of goods that came back, count by count',
        async () => {
          const [first, second] = bench.skus;
          const id = await released([
            [first, 4],
            [second, 2],
          ]);
          await bench.act('ship', id);
          await bench.act('return', id, { lines: [{ sku: first, quantity: 3 }] });
          await bench.act('return', id);
          const counts = () => events(id).filter(({ type }) => type === 'fulfilment.returned');
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
        const id = await released();
        await bench.act('reject', id, { reason: 'dock closed' });
        await toldOf(id, 'fulfilment.rejected');
        expect(events(id)[0]).toMatchObject({ data: { reason: 'dock closed' } });
      });

      it('names stock by our location', async () => {
        const id = await released();
        await bench.act('short-pick', id);
        const adjusted = () =>
          bench
            .told()
            .flatMap((webhook) => port.normalize(webhook).events.filter(({ type }) => type === 'stock.adjusted'));
        await vi.waitFor(() => expect(adjusted().length).toBeGreaterThan(0), { timeout: 10_000 });
        for (const { subject } of adjusted()) expect(parseGln(subject.split('/')[0] ?? '')).toBe(bench.warehouse.gln);
      });

      it('is refused when a byte of it was changed', async () => {
        const id = await released();
        await bench.act('accept', id);
        await toldOf(id, 'fulfilment.accepted');
        for (const webhook of bench.told()) {
          const forged = { ...webhook, rawBody: Buffer.from(webhook.rawBody.toString().replace('"', ' "')) };
          expect(() => port.normalize(forged)).toThrow(expect.objectContaining({ kind: 'auth' }));
        }
      });
    });
  });
}
