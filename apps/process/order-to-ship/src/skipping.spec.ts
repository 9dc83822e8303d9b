import { describe, expect, it } from 'vitest';
import { OrderRun, taken, WILLING } from './order-to-ship.sample.js';

const reason = 'the ERP has done it by itself';

describe('a command that is left out', () => {
  it('close-order: the order ends, and stays open in the ERP', () => {
    const run = new OrderRun().upTo('delivered').carrier('S1', 'proof-of-delivery.received');
    run.play({ 'find-invoice': WILLING['find-invoice'] }).fails('close-order', 'vendor-rejected');
    run.act('command-failed:close-order:sap-4711', 'skip', { reason });
    expect(run.word).toBe('closed');
    expect(run.note).toBe(`m.jansen leaves the order open in the ERP: ${reason}`);
    expect(run.cases).toEqual([]);
  });

  it('shorten-delivery: the order goes on with what was picked', () => {
    const run = new OrderRun().upTo('released').warehouse('F1', 'picks', [taken('10', 1)]);
    run.fails('shorten-delivery', 'vendor-rejected');
    run.act('command-failed:shorten-delivery:sap-4711-F1', 'skip', { reason });
    expect(run.state.stuck).toEqual([]);
    expect(run.cases).toEqual([]);
    expect(run.waitingFor).toEqual(['check-availability']);
  });

  it('is none that moves goods: such a case does not offer it', () => {
    const run = new OrderRun().release().play({ 'check-availability': WILLING['check-availability'] });
    run.fails('create-delivery', 'vendor-rejected');
    const code = 'command-failed:create-delivery:sap-4711-F1';
    expect(run.openCases.get(code)?.actions).not.toContain('skip');
  });
});
