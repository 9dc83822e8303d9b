import { describe, expect, it } from 'vitest';
import { SettlementRun, sampleInvoice, sampleRate, settle, WILLING } from './ship-to-settle.sample.js';
import { agreedTender, withAnswers } from './tenders.js';

const NRTH = sampleRate(undefined, 'NRTH');
const run = () => new SettlementRun().planned();

describe('which carrier is settled with', () => {
  it('is not one that accepts after its tender expired and another was asked', () => {
    const late = run().tenderSent(1).tenderRejected(1).tenderSent(2, NRTH).tenderAccepted(1).goodsIssued();
    expect([late.waitingFor, agreedTender(late.state)]).toEqual([[], null]);
    expect(late.tenderAccepted(2, 'NRTH').of('post-accrual')[0]?.payload).toMatchObject({
      accrual: { carrier: 'NRTH' },
    });
  });

  it('is not one that nobody asked, whichever of the two is heard first', () => {
    const asked = run().tenderSent(1).tenderAccepted(1, 'NRTH').goodsIssued();
    const answered = run().tenderAccepted(1, 'NRTH').tenderSent(1).goodsIssued();
    for (const each of [asked, answered]) expect([each.waitingFor, agreedTender(each.state)]).toEqual([[], null]);
  });

  it('is not one that accepted and withdrew before the goods left, nor one that refused and then accepts', () => {
    const withdrawn = run().tenderSent(1).tenderAccepted(1).tenderRejected(1).goodsIssued();
    const turned = run().tenderSent(1).tenderRejected(1).tenderAccepted(1).goodsIssued();
    for (const each of [withdrawn, turned]) expect([each.waitingFor, agreedTender(each.state)]).toEqual([[], null]);
  });

  it('is the one that took the goods, though it withdraws after that', () => {
    const gone = run().tenderSent(1).tenderAccepted(1).goodsIssued().tenderRejected(1);
    expect(agreedTender(gone.state)?.carrier).toBe('SWFT');
    expect(gone.play(WILLING).proven().billed().play(WILLING).word).toBe('closed');
  });

  it('does not lose its answer to a word of another on the same tender', () => {
    const told = run()
      .tenderAccepted(1)
      .tenderAccepted(1, 'NRTH')
      .tenderSent(1)
      .tenderRejected(1, 'NRTH')
      .goodsIssued();
    expect(told.of('post-accrual')[0]?.payload).toMatchObject({ accrual: { carrier: 'SWFT' } });
  });

  it('is paid by the tender that counts alone: the other’s invoice is disputed', () => {
    const late = run().tenderSent(1).tenderRejected(1).tenderSent(2, NRTH).tenderAccepted(1).tenderAccepted(2, 'NRTH');
    late.goodsIssued().play(WILLING).proven().billed(sampleInvoice()).play(WILLING);
    expect(late.books).toEqual([]);
    expect(late.cases).not.toEqual([]);
    expect(
      late.billed(sampleInvoice(undefined, { carrier: 'NRTH', invoiceNumber: 'NR1' })).play(WILLING).books,
    ).toEqual(['NR1 13500 paid']);
  });
});

describe('a settlement from before answers were kept', () => {
  it('goes on with the carrier that it took for agreed, and its PRO', () => {
    const { state } = run().tenderSent(1).tenderAccepted(1);
    const { answers: _, ...tender } = state.tenders[0] as (typeof state.tenders)[number];
    const earlier = { ...state, tenders: [{ ...tender, accepted: true, pro: 'P1' }] };
    expect(settle.upcast?.(earlier, 3)).toEqual(state);
    expect(withAnswers({ ...state, tenders: [{ ...tender, accepted: false }] }).tenders[0]?.answers).toEqual([]);
  });
});
