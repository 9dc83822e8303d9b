import { describe, expect, it } from 'vitest';
import { newOrder } from '../intake.js';
import { line, sampleOrder } from '../order-to-ship.sample.js';
import type { Return } from '../returns.state.js';
import {
  type OurReceipt,
  orderOfReceipt,
  receiptsOf,
  type TheirReceipt,
  uncreditedRules,
} from './uncredited-returns.js';

const NOW = '2026-11-26T12:00:00.000Z';
const { judge } = uncreditedRules(NOW, { customerCreditDays: 7, settleMs: 900_000 });
const STILL = { busy: false, updatedAt: '2026-11-10T12:00:00.000Z' };
const KEY = 'sap-4711-R1-1';

const ours = (change: Partial<OurReceipt> = {}): OurReceipt => ({
  key: KEY,
  countedOn: '2026-11-10',
  ...STILL,
  ...change,
});
const theirs = (change: Partial<TheirReceipt> = {}): TheirReceipt => ({
  key: KEY,
  deliveryNumber: '84000001',
  receivedOn: '2026-11-10',
  credited: 'nothing',
  order: STILL,
  ...change,
});
const codeOf = (left?: OurReceipt, right?: TheirReceipt) => {
  const judged = judge(left, right);
  return judged?.kind === 'difference' ? judged.difference['code'] : judged?.why;
};

describe('what came back against what was credited', () => {
  it('is as it should be where the ERP has credited it, or has some days left', () => {
    expect(judge(ours(), undefined)).toBeUndefined();
    expect(judge(ours(), theirs({ receivedOn: '2026-11-20' }))).toBeUndefined();
  });

  it('differs where it is not credited in time, or in part only', () => {
    expect(codeOf(ours(), theirs())).toBe('not-credited');
    expect(codeOf(ours(), theirs({ credited: 'partly' }))).toBe('not-credited');
    const { receivedOn: _, ...undated } = theirs();
    expect(codeOf(ours(), undated)).toBe('not-credited');
  });

  it('differs where somebody received it by hand there', () => {
    expect(codeOf(undefined, theirs())).toBe('received-there');
  });

  it('is put off while its order moves', () => {
    expect(codeOf(undefined, theirs({ order: { busy: true, updatedAt: NOW } }))).toBe('A command is under way.');
    expect(codeOf(ours({ updatedAt: NOW }), theirs())).toBe('It changed a moment ago.');
  });

  it('counts what is in the books of the ERP, receipt by receipt', () => {
    const order = sampleOrder({ lines: [line('10', 2)] });
    const lines = [{ lineId: '10', sku: 'SKU-10', quantity: { value: 1, unit: 'EA' } }];
    const returns = [
      {
        returnId: 'sap-4711-R1',
        returnNumber: '60000001',
        receipts: [
          { receiptId: KEY, lines, countedAt: '2026-11-10T08:00:00.000Z', documentNumber: 'M-1' },
          { receiptId: 'sap-4711-R1-2', lines, countedAt: '2026-11-11T08:00:00.000Z' },
        ],
      },
    ] as unknown as readonly Return[];
    const received = receiptsOf({ ...newOrder('sap-4711', order), returns }, STILL);
    expect(received).toEqual([ours({ returnNumber: '60000001' })]);
    expect(orderOfReceipt(KEY)).toBe('sap-4711');
  });
});
