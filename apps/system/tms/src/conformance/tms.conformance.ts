import { afterAll, afterEach, beforeAll, describe, expect, it, type TestContext, vi } from 'vitest';
import { parseScac, sumMoney } from '#canonical';
import { connectOne } from '../connect.js';
import type { TmsAdapterDescriptor } from '../tms.descriptor.js';
import type { TmsCapability, TmsPort } from '../tms.port.js';
import type { TmsBench } from './tms.bench.js';
import { billingConformance } from './tms.billing.conformance.js';
import { movesConformance } from './tms.moves.conformance.js';
import { failureOf, keyOf, TmsTrial } from './tms.trial.js';

const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };

/** What every TMS adapter must do, whatever its vendor: run over each registered one. */
export function tmsConformance(descriptor: TmsAdapterDescriptor, start: () => Promise<TmsBench>): void {
  describe(`${descriptor.label} as a TMS`, () => {
    let bench: TmsBench;
    let port: TmsPort;
    let trial: TmsTrial;
    const can = (capability: TmsCapability) => descriptor.capabilities.includes(capability);
    const needsLaterAnswers = ({ skip }: TestContext) =>
      skip(bench.answersAtOnce === true, `${descriptor.label} answers a tender at once`);
    const taken = () => (bench.answersAtOnce ? 'accepted' : 'open');

    beforeAll(async () => {
      bench = await start();
      port = connectOne(descriptor, bench.connection);
      trial = new TmsTrial(bench, port);
    }, 60_000);
    afterAll(() => bench?.stop());
    afterEach(() => bench.fail(null));

    it('answers a ping', () => expect(port.ping()).resolves.toBeUndefined());

    describe('rates', () => {
      it('come cheapest first, of every carrier, each service once, each the sum of its charges', async () => {
        const rates = await port.rate(trial.request());
        const carriers = new Set(rates.map(({ carrier }) => parseScac(carrier)));
        expect([...carriers].sort()).toEqual([...bench.carriers].sort());
        expect(new Set(rates.map(({ carrier, service }) => `${carrier} ${service}`)).size).toBe(rates.length);
        expect(rates.map(({ total }) => total.amount)).toEqual(
          rates.map(({ total }) => total.amount).sort((a, b) => a - b),
        );
        for (const { charges, total } of rates) {
          expect(charges.map(({ code }) => code)).toEqual(expect.arrayContaining([...bench.charges]));
          expect(
            sumMoney(
              charges.map(({ amount }) => amount),
              'EUR',
            ),
          ).toEqual(total);
        }
      });

      it('are the same when asked again, and leave nothing behind', async () => {
        const shipment = trial.request();
        expect(await port.rate(shipment)).toEqual(await port.rate(shipment));
        expect(await port.readShipment(shipment.shipmentId)).toBeNull();
      });
    });

    describe.runIf(can('tender'))('tender', () => {
      it('goes to the carrier under our shipment and version', async () => {
        const tender = await trial.offer();
        expect(await port.tender(tender, once)).toEqual({ tenderId: `${tender.shipmentId}-T1` });
        expect(await port.readShipment(tender.shipmentId)).toEqual({
          shipmentId: tender.shipmentId,
          tenders: [{ version: 1, carrier: tender.rate.carrier, state: taken() }],
          milestones: [],
          ...(bench.answersAtOnce && { pro: expect.any(String) }),
        });
      });

      it.each([
        ['knowing', again],
        ['without knowing', once],
      ] as const)('has one effect when repeated %s that it may have happened', async (_, context) => {
        const tender = await trial.offer();
        const first = await port.tender(tender, once);
        expect(await port.tender(tender, context)).toEqual(first);
        expect(await bench.effects('tender', keyOf(tender))).toBe(1);
      });

      it('of the next version withdraws the one before, for another carrier', async () => {
        const first = await trial.tendered();
        const [, other] = bench.carriers.filter((carrier) => carrier !== first.rate.carrier);
        const second = await trial.offer(2, first, other);
        await port.tender({ ...second, version: 2 }, once);
        expect((await port.readShipment(first.shipmentId))?.tenders).toEqual([
          { version: 1, carrier: first.rate.carrier, state: 'withdrawn' },
          { version: 2, carrier: second.rate.carrier, state: taken() },
        ]);
      });

      it.runIf(can('dangerous-goods'))(
        'tells which dangerous goods there are, and a carrier that takes none refuses them in words',
        async () => {
          const shipment = trial.dangerous();
          const [{ sscc = '' } = {}] = shipment.packages;
          const refused = await failureOf(port.tender(await trial.offer(1, shipment, bench.unfit), once));
          expect(refused).toMatchObject({ kind: 'rejected', message: expect.stringMatching(/dangerous goods UN1133/) });
          expect(await bench.goodsOf?.(shipment.shipmentId)).toEqual([{ unNumber: 'UN1133', ssccs: [sscc] }]);
          const fit = bench.carriers.find((carrier) => carrier !== bench.unfit);
          await port.tender(await trial.offer(2, shipment, fit), once);
          expect((await port.readShipment(shipment.shipmentId))?.tenders).toEqual([
            { version: 2, carrier: fit, state: 'open' },
          ]);
        },
      );

      it.runIf(!can('dangerous-goods'))(
        'of goods that nobody could be told of is refused in words, and asks nobody',
        async () => {
          const refusal = { kind: 'rejected', message: expect.stringMatching(/dangerous goods UN1133/) };
          const dangerous = trial.dangerous();
          expect(await failureOf(port.rate(dangerous))).toMatchObject(refusal);
          const { rate } = await trial.offer();
          const tender = { ...dangerous, rate, version: 1, respondBy: new Date().toISOString() };
          expect(await failureOf(port.tender(tender, once))).toMatchObject(refusal);
          expect(await bench.effects('tender', keyOf(tender))).toBe(0);
        },
      );

      it.runIf(can('dangerous-goods'))(
        'of other dangerous goods than the load was planned with asks nobody',
        async () => {
          const shipment = trial.dangerous();
          const fit = bench.carriers.find((carrier) => carrier !== bench.unfit);
          await port.tender(await trial.offer(1, shipment, fit), once);
          const [first] = shipment.commodities ?? [];
          const other = { ...shipment, commodities: first ? [{ ...first, hazmat: 'UN1263' }] : [] };
          expect((await failureOf(port.tender(await trial.offer(2, other, fit), once))).kind).toBe('conflict');
          expect(await bench.effects('tender', `${shipment.shipmentId}/2`)).toBe(0);
        },
      );

      it('of one version never goes to two carriers', async () => {
        const first = await trial.tendered();
        const other = await trial.offer(
          1,
          first,
          bench.carriers.find((carrier) => carrier !== first.rate.carrier),
        );
        expect((await failureOf(port.tender(other, again))).kind).toBe('conflict');
        expect((await failureOf(port.tender(other, once))).kind).toBe('conflict');
        expect(await bench.effects('tender', keyOf(first))).toBe(1);
      });

      it.each(['commit-then-reset', 'commit-then-hang'] as const)(
        'finds after %s what the vendor did',
        async (fault) => {
          const tender = await trial.offer();
          await bench.fail(fault);
          // As many times as the adapter makes calls that change something: each one leaves it in the dark.
          for (let attempt = 0; attempt < 3; attempt++) {
            const failed = await port.tender(tender, attempt === 0 ? once : again).then(
              () => null,
              (error: unknown) => error,
            );
            if (failed) expect(failed).toMatchObject({ name: 'VendorError', kind: 'unclear' });
            else break;
          }
          await bench.fail(null);
          expect(await port.tender(tender, again)).toEqual({ tenderId: `${tender.shipmentId}-T1` });
          expect(await bench.effects('tender', keyOf(tender))).toBe(1);
        },
      );

      it.each([
        ['down', ['unavailable']],
        ['rate-limit', ['rate-limited']],
        ['error', ['unclear', 'unavailable']],
        ['ok-with-error', ['unclear', 'unavailable']],
        ['garbage', ['unclear', 'garbage']],
      ] as const)('fails as it should while the vendor is %s, and succeeds once after it', async (fault, kinds) => {
        const tender = await trial.offer();
        await bench.fail(fault);
        expect(kinds).toContain((await failureOf(port.tender(tender, once))).kind);
        await bench.fail(null);
        await vi.waitFor(() => port.tender(tender, again), { timeout: 15_000, interval: 500 });
        expect(await bench.effects('tender', keyOf(tender))).toBe(1);
      });
    });

    describe('a shipment', () => {
      it('is null when it was never tendered', async () => {
        expect(await port.readShipment('sap-nobody-S1')).toBeNull();
      });

      it('tells its milestones, also when they come out of order', async () => {
        const { shipmentId, rate } = await trial.tendered();
        for (const act of ['accept', 'deliver', 'depart', 'pod'] as const) await bench.act(act, shipmentId);
        const status = await port.readShipment(shipmentId);
        expect(status?.tenders[0]?.state).toBe('accepted');
        expect(status?.pro).toBeTruthy();
        const codes = status?.milestones.map(({ code }) => code).filter((code) => code !== 'picked-up');
        expect(codes).toEqual(['delivered', 'departed', 'pod']);
        // Who told it may stay unsaid; it is never somebody else.
        for (const { carrier = rate.carrier } of status?.milestones ?? []) expect(carrier).toBe(rate.carrier);
      });
    });

    describe.runIf(can('webhooks'))('what carriers tell', () => {
      it('becomes canonical events of the shipment and its order, in turn', async () => {
        const { shipmentId, orderId, rate } = await trial.tendered();
        for (const act of ['accept', 'depart', 'delay', 'arrive', 'deliver', 'pod'] as const)
          await bench.act(act, shipmentId);
        await trial.toldOf(
          orderId,
          'tender.accepted',
          'shipment.departed',
          'carrier.delayed',
          'shipment.arrived',
          'shipment.delivered',
          'proof-of-delivery.received',
        );
        const events = await trial.events(orderId);
        expect(events[0]).toMatchObject({ data: { shipmentId, version: 1, carrier: rate.carrier } });
        for (const event of events) {
          expect(event).toMatchObject({ subject: shipmentId, orderId, classifier: 'actual', data: { shipmentId } });
          expect(event.occurredAt).toMatch(/([+-]\d{2}:\d{2}|Z)$/);
        }
        expect(new Set(events.map(({ id }) => id)).size).toBe(6);
      });

      it('passes a late answer on with the version that it is to', async (context) => {
        needsLaterAnswers(context);
        const first = await trial.tendered();
        await port.tender(
          await trial.offer(
            2,
            first,
            bench.carriers.find((carrier) => carrier !== first.rate.carrier),
          ),
          once,
        );
        await bench.act('accept', first.shipmentId, { version: 1 });
        await bench.act('reject', first.shipmentId, { version: 2, reason: 'no truck' });
        await trial.toldOf(first.orderId, 'tender.accepted', 'tender.rejected');
        expect(await trial.events(first.orderId)).toMatchObject([
          { data: { version: 1, carrier: first.rate.carrier } },
          { data: { version: 2, reason: 'no truck' } },
        ]);
      });

      it('keeps the id of an event that is told again', async () => {
        const { shipmentId, orderId } = await trial.tendered();
        await bench.act('accept', shipmentId, { times: 2 });
        await vi.waitFor(async () => expect((await trial.tellings(orderId)).length).toBeGreaterThan(1));
        await trial.toldOf(orderId, 'tender.accepted');
      });

      it('is refused when a byte of it was changed', async () => {
        const { shipmentId, orderId } = await trial.tendered();
        await bench.act('accept', shipmentId);
        await trial.toldOf(orderId, 'tender.accepted');
        for (const webhook of bench.told()) {
          const forged = { ...webhook, rawBody: Buffer.from(webhook.rawBody.toString().replace('"', ' "')) };
          await expect(async () => port.normalize(forged)).rejects.toMatchObject({ kind: 'auth' });
        }
      });
    });

    movesConformance(descriptor, { bench: () => bench, port: () => port, trial: () => trial });
    billingConformance(descriptor, { bench: () => bench, port: () => port, trial: () => trial });
  });
}
