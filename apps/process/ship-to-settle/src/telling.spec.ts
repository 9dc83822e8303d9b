import { describe, expect, it } from 'vitest';
import { SettlementRun, sampleInvoice, WILLING } from './ship-to-settle.sample.js';

const HIGH = { BASE: 13_000, FUEL: 1_500 };
const UNTOLD = 'command-failed:dispute-freight-invoice';

describe('a dispute that could not be told', () => {
  it('is of one carrier: another one\u2019s under the same number is another', () => {
    const run = new SettlementRun().upTo('proven').billed(sampleInvoice(undefined, { carrier: 'NRTH' }));
    run.fails('dispute-freight-invoice', 'vendor-rejected');
    expect(run.cases).toEqual(['disputed:SW100007', `${UNTOLD}:NRTH:SW100007`]);
    run.billed(sampleInvoice(HIGH)).fails('dispute-freight-invoice', 'vendor-rejected');
    expect(run.cases).toEqual(['disputed:SW100007', `${UNTOLD}:SWFT:SW100007`]);
  });

  it('is of one document: what failed of the one before is over, and the next is told by itself', () => {
    const run = new SettlementRun().upTo('proven').billed(sampleInvoice(HIGH));
    run.billed(sampleInvoice({ BASE: 12_800, FUEL: 1_500 }));
    run.fails('dispute-freight-invoice', 'gave-up');
    expect(run.cases).toEqual(['disputed:SW100007']);
    run.fails('dispute-freight-invoice', 'gave-up');
    expect(run.cases).toEqual(['disputed:SW100007', `${UNTOLD}:SWFT:SW100007:2`]);
    expect(run.billed().play(WILLING).cases).toEqual([]);
  });

  it('is told by hand for each carrier', () => {
    const run = new SettlementRun().upTo('closed');
    run.billed(sampleInvoice({ BASE: 1 }, { carrier: 'NRTH' })).decides('SW100007', 'reject', 'NRTH');
    run.fails('dispute-freight-invoice', 'capability-missing');
    expect(run.cases).toEqual(['dispute-by-hand:NRTH:SW100007']);
    run
      .billed(sampleInvoice({ BASE: 60 }, { invoiceNumber: 'S-1' }))
      .decides('S-1', 'supplement')
      .play(WILLING);
    expect(run.cases).toEqual(['dispute-by-hand:NRTH:SW100007']);
  });
});
