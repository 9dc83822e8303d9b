import { describe, expect, it } from 'vitest';
import type { PickedLine } from '#canonical';
import { HOUR, OrderRun, sampleOrder, WILLING } from './order-to-ship.sample.js';

const proven = () => new OrderRun().upTo('delivered').carrier('S1', 'proof-of-delivery.received');

describe('closing an order', () => {
  it('looks for the customer invoice once everything is issued and proven, not before', () => {
    expect(new OrderRun().upTo('delivered').waitingFor).toEqual([]);
    expect(proven().waitingFor).toEqual(['find-invoice']);
  });

  it('waits for the goods issue when the proof comes first', () => {
    const run = new OrderRun().upTo('accepted').warehouse('F1', 'ships').carrier('S1', 'proof-of-delivery.received');
    expect(run.waitingFor).toEqual(['post-goods-issue']);
    run.play(WILLING);
    expect(run.word).toBe('closed');
  });

  it('bills what was shipped: the goods issue, which the invoice follows, has what left and not what was ordered', () => {
    const [first, second] = sampleOrder().lines.map(({ lineId, sku }) => ({ lineId, sku }));
    const picked = [
      { ...first, quantity: { value: 7, unit: 'EA' } },
      { ...second, quantity: { value: 5, unit: 'EA' } },
    ] as PickedLine[];
    const run = new OrderRun().release().play(WILLING).warehouse('F1', 'accepts').warehouse('F1', 'picks', picked);
    run.play(WILLING).warehouse('F1', 'packs', picked).play(WILLING).answersTender('S1', 'accepted').play(WILLING);
    run.warehouse('F1', 'ships', picked);
    expect(run.of('post-goods-issue')[0]?.payload).toMatchObject({
      lines: [{ quantity: { value: 7 } }, { quantity: { value: 5 } }],
    });
  });

  it('asks again, slower and slower but never slower than a quarter of an hour, until the ERP has billed', () => {
    const run = proven();
    const waits: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      run.done('find-invoice', { items: [] });
      waits.push(Date.parse(run.timers.get('find-invoice')?.dueAt as string) - Date.parse(run.now));
      run.fire('find-invoice');
    }
    expect(waits.slice(0, 3)).toEqual([10_000, 20_000, 40_000]);
    expect(waits.at(-1)).toBe(HOUR / 4);
    run.done('find-invoice', { items: [{ invoiceNumber: '90000001' }] });
    expect(run.word).toBe('invoiced');
    expect(run.timers.size).toBe(0);
  });

  it('has a case after a day without an invoice, asked at once on retry, over once it is there', () => {
    const run = proven()
      .pass(25 * HOUR)
      .done('find-invoice', { items: [] });
    expect(run.openCases.get('invoice-missing')).toMatchObject({ owner: 'order-desk', actions: ['retry', 'assign'] });
    run.act('invoice-missing', 'retry');
    expect(run.waitingFor).toEqual(['find-invoice']);
    expect(run.timers.has('find-invoice')).toBe(false);
    run.play(WILLING);
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual([]);
  });

  it('names every invoice of the order when it ends', () => {
    const items = [{ invoiceNumber: '90000001' }, { invoiceNumber: '90000002' }];
    const run = proven().done('find-invoice', { items }).play(WILLING);
    expect(run.eventsOf('order.closed')[0]?.data).toMatchObject({ invoiceNumbers: ['90000001', '90000002'] });
  });

  it('ends all the same in an ERP that closes its orders by itself', () => {
    const run = proven().play({ 'find-invoice': WILLING['find-invoice'] }).fails('close-order', 'capability-missing');
    expect(run.word).toBe('closed');
    expect(run.cases).toEqual([]);
    expect(run.note).toContain('no closing of orders');
  });
});
