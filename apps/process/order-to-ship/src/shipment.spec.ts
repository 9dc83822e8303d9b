import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '#canonical';
import { OrderRun, PLENTY, rate, routing, WILLING } from './order-to-ship.sample.js';
import type { Shipment } from './order-to-ship.state.js';

const tenders = (run: OrderRun) =>
  run.shipment('S1').tenders.map(({ version, rate: { carrier }, state }) => `${version} ${carrier} ${state}`);
const carrierOf = (run: OrderRun) => (run.shipment('S1') as Extract<Shipment, { carrier: string }>).carrier;

describe('choosing a carrier', () => {
  it('asks for rates once the goods are packed, with the weight of the packages', () => {
    const run = new OrderRun().upTo('packed');
    expect(run.of('rate-shipment')[0]?.payload).toMatchObject({
      tms: 'tms',
      request: { shipmentId: 'sap-4711-S1', orderId: 'sap-4711', totalWeightKg: 12.5, currency: 'EUR' },
    });
  });

  it('offers to the cheapest, the quicker of two equal ones', () => {
    const run = new OrderRun().upTo('packed');
    run.done('rate-shipment', {
      items: [rate('SLOW', 100, { transitDays: 5 }), rate('DEAR', 200), rate('SWFT', 100, { transitDays: 1 })],
    });
    expect(tenders(run)).toEqual(['1 SWFT sending']);
    expect(run.eventsOf('shipment.planned')[0]?.data).toMatchObject({ chosen: { carrier: 'SWFT' } });
  });

  it('compares only rates in the currency of the order', () => {
    const run = new OrderRun().upTo('packed');
    run.done('rate-shipment', {
      items: [rate('USD', 1, { total: { amount: 1, currency: 'USD' } }), rate('NRTH', 900)],
    });
    expect(carrierOf(run)).toBe('NRTH');
  });

  it.each([
    ['JPY', '11000 JPY'],
    ['KWD', '11.000 KWD'],
    ['EUR', '110.00 EUR'],
  ])('of an order in %s is asked at a rate in its digits', (currency, text) => {
    const run = new OrderRun().release({ currency }).play(WILLING).warehouse('F1', 'accepts').warehouse('F1', 'picks');
    run.warehouse('F1', 'packs').done('rate-shipment', {
      items: [rate('SWFT', 11_000, { total: { amount: 11_000, currency } })],
    });
    expect(run.note).toContain(text);
    run.play(WILLING);
    expect(run.eventsOf('tender.sent')[0]?.data).toMatchObject({
      rate: { total: { amount: 11_000, currency } },
    });
  });

  it('has a case when nobody serves the lane, and asks again on retry', () => {
    const run = new OrderRun().upTo('packed').done('rate-shipment', { items: [] });
    expect(run.openCases.get('no-carrier:sap-4711-S1')).toMatchObject({ owner: 'transport-desk', severity: 'high' });
    run.act('no-carrier:sap-4711-S1', 'retry').play(WILLING);
    expect(tenders(run)).toEqual(['1 SWFT open']);
    expect(run.cases).toEqual([]);
  });
});

describe('a tender', () => {
  it('that is accepted names the carrier and its PRO, and stops its clock', () => {
    const run = new OrderRun().upTo('tendered').answersTender('S1', 'accepted');
    expect(run.shipment('S1')).toMatchObject({ stage: 'accepted', carrier: 'SWFT', pro: 'P1', version: 1 });
    expect(run.timers.has('tender:sap-4711-S1')).toBe(false);
  });

  it('tells how its freight is settled, as agreed with the carrier and for the customer when the order was promised', () => {
    const settlement = {
      carriers: { SWFT: { payUndisputed: true }, NRTH: { reweighPercent: 1 } },
      customers: { 'C-100': { tolerance: { amount: 0, percent: 0 } } },
    };
    const promised = { ...PLENTY, routing: { ...routing, settlement } };
    const run = new OrderRun().release().play({ ...WILLING, 'check-availability': () => promised });
    run.warehouse('F1', 'accepts').warehouse('F1', 'picks').warehouse('F1', 'packs').play(WILLING);
    expect(run.eventsOf('tender.sent')[0]?.data.settlement).toEqual({
      ...DEFAULT_RULES,
      payUndisputed: true,
      tolerance: { amount: 0, percent: 0 },
    });
    const unruled = new OrderRun().upTo('tendered');
    expect(unruled.eventsOf('tender.sent')[0]?.data).not.toHaveProperty('settlement');
  });

  it('that is rejected goes to the next cheapest as a new version', () => {
    const run = new OrderRun().upTo('tendered').answersTender('S1', 'rejected').play(WILLING);
    expect(tenders(run)).toEqual(['1 SWFT rejected', '2 NRTH open']);
    expect(run.of('tender-shipment')[1]?.payload).toMatchObject({ tender: { version: 2, rate: { carrier: 'NRTH' } } });
  });

  it('that stays unanswered counts as refused, and that is announced', () => {
    const run = new OrderRun().upTo('tendered').fire('tender:sap-4711-S1').play(WILLING);
    expect(tenders(run)).toEqual(['1 SWFT expired', '2 NRTH open']);
    expect(run.eventsOf('tender.rejected')[0]?.data).toMatchObject({ version: 1, carrier: 'SWFT' });
  });

  it('that the TMS refuses to take counts as the carrier saying no', () => {
    const run = new OrderRun().upTo('packed');
    run.play({ 'rate-shipment': WILLING['rate-shipment'] }).fails('tender-shipment', 'vendor-rejected', 'no lane');
    expect(tenders(run)).toEqual(['1 SWFT rejected', '2 NRTH sending']);
  });

  it('that could not be sent yet does not expire: its carrier was never asked', () => {
    const run = new OrderRun().upTo('packed').play({ 'rate-shipment': WILLING['rate-shipment'] });
    run.fire('tender:sap-4711-S1').fire('tender:sap-4711-S1');
    expect(tenders(run)).toEqual(['1 SWFT sending']);
    run.done('tender-shipment').fire('tender:sap-4711-S1');
    expect(tenders(run)).toEqual(['1 SWFT expired', '2 NRTH sending']);
  });

  it('that fails after its carrier has accepted needs nobody', () => {
    const run = new OrderRun().upTo('packed').play({ 'rate-shipment': WILLING['rate-shipment'] });
    run.answersTender('S1', 'accepted').fails('tender-shipment', 'gave-up');
    expect(run.cases).toEqual([]);
    expect(run.note).toContain('no longer counts');
  });

  it('accepted after it expired is refused: the newer one counts', () => {
    const run = new OrderRun().upTo('tendered').fire('tender:sap-4711-S1').play(WILLING);
    run.answersTender('S1', 'accepted', { version: 1 });
    expect(run.shipment('S1')).toMatchObject({ stage: 'tendered', carrier: 'NRTH', version: 2 });
    expect(run.note).toContain('too late');
  });

  it('accepted by somebody else than who was asked is not taken', () => {
    const run = new OrderRun().upTo('tendered').answersTender('S1', 'accepted', { carrier: 'EVIL' });
    expect(run.shipment('S1').stage).toBe('tendered');
    expect(run.note).toContain('nothing of what it told is taken');
  });

  it('accepted twice stays as it is', () => {
    const run = new OrderRun().upTo('accepted').answersTender('S1', 'accepted');
    expect(tenders(run)).toEqual(['1 SWFT accepted']);
  });

  it('withdrawn before the pick-up goes to the next carrier; after it, it is only written down', () => {
    const before = new OrderRun().upTo('accepted').answersTender('S1', 'rejected');
    expect(carrierOf(before)).toBe('NRTH');
    const after = new OrderRun().upTo('shipped').answersTender('S1', 'rejected');
    expect(after.shipment('S1').stage).toBe('picked-up');
    expect(after.note).toContain('not taken');
  });

  it('refused by everybody is a case; a retry asks all of them anew with a higher version', () => {
    const run = new OrderRun().upTo('tendered');
    for (let i = 0; i < 3; i += 1) run.answersTender('S1', 'rejected').play(WILLING);
    expect(run.shipment('S1').stage).toBe('rejected');
    expect(run.cases).toEqual(['no-carrier:sap-4711-S1']);
    run.act('no-carrier:sap-4711-S1', 'retry').play(WILLING);
    expect(tenders(run).at(-1)).toBe('4 SWFT open');
  });

  it('gives its carrier the time that the landscape allows', () => {
    const run = new OrderRun().upTo('tendered');
    const { respondBy } = run.shipment('S1').tenders[0] ?? {};
    expect(Date.parse(respondBy as string) - Date.parse(run.now)).toBe(routing.tenderResponseMs);
    expect(run.timers.get('tender:sap-4711-S1')?.dueAt).toBe(respondBy);
  });
});
