import { describe, expect, it } from 'vitest';
import { OrderRun, WILLING } from './order-to-ship.sample.js';

const STUCK = 'command-failed:tender-shipment:sap-4711-S1-T1';
const OFF = 'carrier-off:sap-4711-S1-T1';
const TIMER = 'tender:sap-4711-S1';

const tenders = (run: OrderRun) =>
  run.shipment('S1').tenders.map(({ version, rate: { carrier }, state }) => `${version} ${carrier} ${state}`);
const unclear = () =>
  new OrderRun().upTo('packed').play({ 'rate-shipment': WILLING['rate-shipment'] }).fails('tender-shipment', 'gave-up');
const asked = () => unclear().fire(TIMER);
const has = (state: string) => ({ tenders: [{ version: 1, carrier: 'SWFT', state }], milestones: [], pro: 'P9' });

describe('a tender of which it is not known whether it was made', () => {
  it('is looked up in the TMS before the next carrier is asked', () => {
    const run = unclear();
    expect(run.cases).toEqual([STUCK]);
    run.fire(TIMER);
    expect(tenders(run)).toEqual(['1 SWFT sending']);
    expect(run.of('read-shipment').map(({ payload }) => payload)).toMatchObject([
      { tms: 'tms', shipmentId: 'sap-4711-S1', tender: 1 },
    ]);
    expect(run.cases).toEqual([STUCK]);
  });

  it('that the TMS has is an offer like any other: its carrier has time from then', () => {
    const run = asked().done('read-shipment', has('open'));
    expect(tenders(run)).toEqual(['1 SWFT open']);
    expect(run.cases).toEqual([]);
    expect(run.eventsOf('tender.sent')).toHaveLength(1);
    expect(Date.parse(run.timers.get(TIMER)?.dueAt as string)).toBeGreaterThan(Date.parse(run.now));
  });

  it('that was accepted there is accepted, and others hear of it', () => {
    const run = asked().done('read-shipment', has('accepted'));
    expect(run.shipment('S1')).toMatchObject({ stage: 'accepted', carrier: 'SWFT', pro: 'P9' });
    expect(run.cases).toEqual([]);
    expect(run.eventsOf('tender.accepted')).toMatchObject([{ data: { version: 1, carrier: 'SWFT', pro: 'P9' } }]);
    expect(run.eventsOf('tender.accepted')[0]).not.toHaveProperty('occurredAt');
  });

  it('that was rejected there goes to the next carrier', () => {
    const run = asked().done('read-shipment', has('rejected'));
    expect(tenders(run)).toEqual(['1 SWFT rejected', '2 NRTH sending']);
    expect(run.cases).toEqual([]);
    expect(run.eventsOf('tender.rejected')).toHaveLength(1);
  });

  it.each([
    ['has the shipment without it', (run: OrderRun) => run.done('read-shipment', { tenders: [], milestones: [] })],
    ['does not know the shipment', (run: OrderRun) => run.fails('read-shipment', 'not-found')],
    [
      'has it for another carrier',
      (run: OrderRun) =>
        run.done('read-shipment', { ...has('open'), tenders: [{ version: 1, carrier: 'EVIL', state: 'open' }] }),
    ],
  ])('was never made where the TMS %s: the next carrier is asked, and nobody needs to be told', (_, answer) => {
    const run = answer(asked());
    expect(tenders(run)).toEqual(['1 SWFT expired', '2 NRTH sending']);
    expect(run.cases).toEqual([]);
  });

  it.each([
    ['cannot be asked', (run: OrderRun) => run.fails('read-shipment', 'gave-up')],
    ['does not answer in time', (run: OrderRun) => run.fire(TIMER)],
  ])('where the TMS %s: the goods go on with the next carrier, and a person tells the one before', (_, goesOn) => {
    const run = goesOn(asked());
    expect(tenders(run)).toEqual(['1 SWFT expired', '2 NRTH sending']);
    expect(run.cases).toEqual([OFF]);
    expect(run.openCases.get(OFF)).toMatchObject({ owner: 'transport-desk', title: expect.stringContaining('SWFT') });
  });

  it('leaves nobody to be told where the TMS says late that it does not have it', () => {
    const run = asked().fire(TIMER);
    run.done('read-shipment', { tenders: [], milestones: [] });
    expect(run.cases).toEqual([]);
  });

  it('that a person has sent again meanwhile is not given up for an answer from before', () => {
    const run = asked().act(STUCK, 'retry').done('read-shipment', { tenders: [], milestones: [] });
    expect(tenders(run)).toEqual(['1 SWFT sending']);
    run.done('tender-shipment');
    expect(tenders(run)).toEqual(['1 SWFT open']);
  });
});
