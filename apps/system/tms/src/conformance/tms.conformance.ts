import { afterAll, afterEach, beforeAll, describe, expect, vi } from 'vitest';
import { parseScac, sumMoney } from '#canonical';
import { conformanceSuite, needing } from '../../../../../test/support/conformance.js';
import { connectOne } from '../connect.js';
import type { TmsAdapterDescriptor } from '../tms.descriptor.js';
import type { TmsCapability, TmsPort } from '../tms.port.js';
import type { TmsBench } from './tms.bench.js';
import { billingConformance } from './tms.billing.conformance.js';
import { movesConformance } from './tms.moves.conformance.js';
import { tellingConformance } from './tms.telling.conformance.js';
import { failureOf, keyOf, TmsTrial } from './tms.trial.js';
import { wireConformance } from './tms.wire.conformance.js';

const once = { mayHaveHappened: false };
const again = { mayHaveHappened: true };

/** Rules that the port of a TMS has nothing of. */
const WITHOUT = {
  'change feed': 'a TMS tells by itself, and what got lost on the way is found by the shipment as it stands',
  paging: 'nothing that it is asked for is a listing',
};

/** How a vendor fails, by the rule that it tries, and what that may be told as. */
const FAILURES = [
  ['unclear outcome', 'down', ['unavailable']],
  ['rate limit', 'rate-limit', ['rate-limited']],
  ['unclear outcome', 'error', ['unclear', 'unavailable']],
  ['unclear outcome', 'ok-with-error', ['unclear', 'unavailable']],
  ['unclear outcome', 'garbage', ['unclear', 'garbage']],
] as const;

/** What every TMS adapter must do, whatever its vendor: run over each registered one. */
export function tmsConformance(descriptor: TmsAdapterDescriptor, start: () => Promise<TmsBench>): void {
  conformanceSuite(descriptor, 'a TMS', WITHOUT, (rule) => {
    let bench: TmsBench;
    let port: TmsPort;
    let trial: TmsTrial;
    const can = (capability: TmsCapability) => descriptor.capabilities.includes(capability);
    const taken = () => (bench.answersAtOnce ? 'accepted' : 'open');

    beforeAll(async () => {
      bench = await start();
      port = connectOne(descriptor, bench.connection);
      trial = new TmsTrial(bench, port);
    }, 60_000);
    afterAll(() => bench?.stop());
    afterEach(() => bench?.fail(null));

    rule('operations', 'answers a ping', () => expect(port.ping()).resolves.toBeUndefined());

    describe('rates', () => {
      rule(
        'operations',
        'come cheapest first, of every carrier, each service once, each the sum of its charges',
        async () => {
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
        },
      );

      rule('operations', 'are the same when asked again, and leave nothing behind', async () => {
        const shipment = trial.request();
        expect(await port.rate(shipment)).toEqual(await port.rate(shipment));
        expect(await port.readShipment(shipment.shipmentId)).toBeNull();
      });
    });

    describe('tender', () => {
      const ruled = needing(rule, 'tender');
      ruled('operations', 'goes to the carrier under our shipment and version', async () => {
        const tender = await trial.offer();
        expect(await port.tender(tender, once)).toMatchObject({ tenderId: `${tender.shipmentId}-T1` });
        expect(await port.readShipment(tender.shipmentId)).toEqual({
          shipmentId: tender.shipmentId,
          tenders: [{ version: 1, carrier: tender.rate.carrier, state: taken() }],
          milestones: [],
          ...(bench.answersAtOnce && { pro: expect.any(String) }),
        });
      });

      for (const [how, context] of [
        ['knowing', again],
        ['without knowing', once],
      ] as const)
        ruled('unclear outcome', `has one effect when repeated ${how} that it may have happened`, async () => {
          const tender = await trial.offer();
          const first = await port.tender(tender, once);
          expect(await port.tender(tender, context)).toEqual(first);
          expect(await bench.effects('tender', keyOf(tender))).toBe(1);
        });

      ruled('operations', 'of the next version withdraws the one before, for another carrier', async () => {
        const first = await trial.tendered();
        const [, other] = bench.carriers.filter((carrier) => carrier !== first.rate.carrier);
        const second = await trial.offer(2, first, other);
        await port.tender({ ...second, version: 2 }, once);
        expect((await port.readShipment(first.shipmentId))?.tenders).toEqual([
          { version: 1, carrier: first.rate.carrier, state: 'withdrawn' },
          { version: 2, carrier: second.rate.carrier, state: taken() },
        ]);
      });

      ruled(
        'partial failure',
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
        { needs: 'dangerous-goods' },
      );

      if (!can('dangerous-goods'))
        rule(
          'business errors',
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

      ruled(
        'business errors',
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
        { needs: 'dangerous-goods' },
      );

      ruled('business errors', 'of one version never goes to two carriers, or to one by two services', async () => {
        const first = await trial.tendered();
        const other = await trial.offerOtherwise(first);
        expect((await failureOf(port.tender(other, again))).kind).toBe('conflict');
        expect((await failureOf(port.tender(other, once))).kind).toBe('conflict');
        expect(await bench.effects('tender', keyOf(first))).toBe(1);
      });

      for (const fault of ['commit-then-reset', 'commit-then-hang'] as const)
        ruled('unclear outcome', `finds after ${fault} what the vendor did`, async () => {
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
          expect(await port.tender(tender, again)).toMatchObject({ tenderId: `${tender.shipmentId}-T1` });
          expect(await bench.effects('tender', keyOf(tender))).toBe(1);
        });

      for (const [name, fault, kinds] of FAILURES)
        ruled(name, `fails as it should while the vendor is ${fault}, and succeeds once after it`, async () => {
          const tender = await trial.offer();
          await bench.fail(fault);
          expect(kinds).toContain((await failureOf(port.tender(tender, once))).kind);
          await bench.fail(null);
          await vi.waitFor(() => port.tender(tender, again), { timeout: 15_000, interval: 500 });
          expect(await bench.effects('tender', keyOf(tender))).toBe(1);
        });
    });

    describe('a shipment', () => {
      rule('operations', 'is null when it was never tendered', async () => {
        expect(await port.readShipment('sap-nobody-S1')).toBeNull();
      });

      rule('operations', 'tells its milestones, also when they come out of order', async () => {
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

    const lent = { rule, label: descriptor.label, bench: () => bench, port: () => port, trial: () => trial };
    tellingConformance(lent);
    movesConformance(lent);
    billingConformance(lent);
    wireConformance(descriptor, lent);
  });
}
