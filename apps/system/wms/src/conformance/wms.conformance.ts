import { afterAll, afterEach, beforeAll, describe, expect, vi } from 'vitest';
import { parseSscc, type RequestedLine } from '#canonical';
import { ProblemError } from '#platform/errors';
import { conformanceSuite, needing } from '../../../../../test/support/conformance.js';
import { connectOne } from '../connect.js';
import type { WmsAdapterDescriptor } from '../wms.descriptor.js';
import { type InventoryItem, type InventoryPage, LONGEST_CURSOR, type WmsPort } from '../wms.port.js';
import type { WmsBench } from './wms.bench.js';
import { tellingConformance } from './wms.telling.conformance.js';
import { failureOf, WmsTrial } from './wms.trial.js';
import { wireConformance } from './wms.wire.conformance.js';

const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };

/** Rules that the port of a WMS has nothing of. */
const WITHOUT = { 'change feed': 'a WMS tells by itself, and what got lost on the way is found by its status' };

/** How a vendor fails, by the rule that it tries, and what that may be told as. */
const FAILURES = [
  ['unclear outcome', 'down', ['unavailable']],
  ['rate limit', 'rate-limit', ['rate-limited']],
  ['unclear outcome', 'error', ['unclear', 'unavailable']],
  ['unclear outcome', 'ok-with-error', ['unclear', 'unavailable']],
  ['unclear outcome', 'garbage', ['unclear', 'garbage']],
] as const;

/** What every WMS adapter must do, whatever its vendor: run over each registered one. */
export function wmsConformance(descriptor: WmsAdapterDescriptor, start: () => Promise<WmsBench>): void {
  conformanceSuite(descriptor, 'a WMS', WITHOUT, (rule) => {
    let bench: WmsBench;
    let port: WmsPort;
    let trial: WmsTrial;

    beforeAll(async () => {
      bench = await start();
      port = connectOne(descriptor, bench.connection, [bench.warehouse]);
      trial = new WmsTrial(bench, port);
    }, 60_000);
    afterAll(() => bench?.stop());
    afterEach(() => bench?.fail(null));

    rule('operations', 'answers a ping', () => expect(port.ping()).resolves.toBeUndefined());

    describe('release', () => {
      rule('operations', 'gives the warehouse the fulfilment under our reference', async () => {
        const fulfilment = trial.request([
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

      rule('operations', 'tells the warehouse what the goods of a line ask for', async () => {
        const fulfilment = trial.request([
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

      rule('unclear outcome', 'has one effect when repeated because it may have happened', async () => {
        const fulfilment = trial.request();
        const first = await port.release(fulfilment, once);
        expect(await port.release(fulfilment, again)).toEqual(first);
        expect(await bench.effects('fulfilment', fulfilment.fulfilmentId)).toBe(1);
      });

      for (const fault of ['commit-then-reset', 'commit-then-hang'] as const)
        rule('unclear outcome', `finds after ${fault} what the vendor did`, async () => {
          const fulfilment = trial.request();
          await bench.fail(fault);
          expect((await failureOf(port.release(fulfilment, once))).kind).toBe('unclear');
          await bench.fail(null);
          const { wmsReference } = await port.release(fulfilment, again);
          expect(await bench.effects('fulfilment', fulfilment.fulfilmentId)).toBe(1);
          expect((await port.readStatus(fulfilment.fulfilmentId))?.wmsReference).toBe(wmsReference);
        });

      for (const [name, fault, kinds] of FAILURES)
        rule(name, `fails as it should while the vendor is ${fault}, and succeeds once after it`, async () => {
          const fulfilment = trial.request();
          await bench.fail(fault);
          expect(kinds).toContain((await failureOf(port.release(fulfilment, once))).kind);
          await bench.fail(null);
          await vi.waitFor(() => port.release(fulfilment, again), { timeout: 15_000, interval: 500 });
          expect(await bench.effects('fulfilment', fulfilment.fulfilmentId)).toBe(1);
        });

      rule('partial failure', 'names an item that the vendor does not know', async () => {
        const fulfilment = trial.request([
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
      rule('operations', 'is null for what was never released', async () => {
        expect(await port.readStatus('sap-nobody-F1')).toBeNull();
      });

      rule('operations', 'follows the warehouse, and packages have valid SSCCs', async () => {
        const id = await trial.released();
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

    describe('cancel', () => {
      const ruled = needing(rule, 'cancel');
      ruled('operations', 'stops what is not picked yet, and is no error when repeated', async () => {
        const id = await trial.released();
        expect(await port.cancel(id, once)).toEqual({ outcome: 'cancelled' });
        expect(await port.cancel(id, again)).toEqual({ outcome: 'cancelled' });
        expect((await port.readStatus(id))?.state).toBe('cancelled');
        expect(await bench.effects('cancel', id)).toBe(1);
      });

      ruled('business errors', 'is rejected with the vendor’s reason once picking went too far', async () => {
        const id = await trial.released();
        await bench.act('pick', id);
        expect(await port.cancel(id, once)).toMatchObject({ outcome: 'rejected', reason: expect.any(String) });
        expect((await port.readStatus(id))?.state).toBe('picked');
      });

      ruled('business errors', 'of what the vendor does not have is not-found', async () => {
        expect((await failureOf(port.cancel('sap-nobody-F1', once))).kind).toBe('not-found');
      });
    });

    describe('inventory', () => {
      const inventory = async (query: Parameters<WmsPort['readInventory']>[0], limit = 200) => {
        const items: InventoryItem[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page: InventoryPage = await port.readInventory(query, { limit, ...(cursor && { cursor }) });
          expect(page.items.length).toBeLessThanOrEqual(limit);
          expect(page.nextCursor?.length ?? 0).toBeLessThanOrEqual(LONGEST_CURSOR);
          items.push(...page.items);
          cursor = page.nextCursor;
        }
        return items;
      };
      const levelOf = async (sku: string) => {
        const [item, ...more] = await inventory({ sku, warehouseCode: bench.warehouse.wmsCode });
        expect(more).toEqual([]);
        expect(item).toMatchObject({ sku, warehouseCode: bench.warehouse.wmsCode });
        return { onHand: item?.onHand.value ?? 0, free: item?.free.value ?? 0 };
      };

      rule('operations', 'tells on hand and free apart', async () => {
        const [, sku] = bench.skus;
        const before = await levelOf(sku);
        const id = await trial.released([[sku, 5]]);
        await bench.act('accept', id);
        expect(await levelOf(sku)).toEqual({ onHand: before.onHand, free: before.free - 5 });
        await bench.act('ship', id);
        expect(await levelOf(sku)).toEqual({ onHand: before.onHand - 5, free: before.free - 5 });
      });

      rule(
        'operations',
        'has what came back on hand, and not free before somebody has looked at it',
        async () => {
          const [, sku] = bench.skus;
          const id = await trial.released([[sku, 3]]);
          await bench.act('ship', id);
          const before = await levelOf(sku);
          await bench.act('return', id, { lines: [{ sku, quantity: 2 }] });
          expect(await levelOf(sku)).toEqual({ onHand: before.onHand + 2, free: before.free });
        },
        { needs: 'returns' },
      );

      rule('operations', 'is whole without a filter, and empty for an unknown item', async () => {
        const skus = (await inventory({})).map(({ sku }) => sku);
        expect(skus).toEqual(expect.arrayContaining([...bench.skus]));
        expect(await inventory({ sku: bench.unknownSku })).toEqual([]);
      });

      rule('paging', 'is the same by pages of any size, each item of a warehouse once', async () => {
        const named = (items: readonly InventoryItem[]) =>
          items.map(({ sku, warehouseCode }) => `${warehouseCode}/${sku}`).sort();
        const whole = named(await inventory({}));
        expect(new Set(whole).size).toBe(whole.length);
        expect(named(await inventory({}, 3))).toEqual(whole);
      });
    });

    const lent = { rule, bench: () => bench, port: () => port, trial: () => trial };
    tellingConformance(lent);
    wireConformance(descriptor, lent);
  });
}
