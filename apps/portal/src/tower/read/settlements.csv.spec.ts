import { expect, it } from 'vitest';
import type { SettlementRowView } from '../../tower-work.view.js';
import { settlementsCsv } from './settlements.csv.js';

const row: SettlementRowView = {
  id: 'sap-1-S1',
  orderId: 'sap-1',
  state: 'disputed',
  carrier: 'SWFT',
  expected: { amount: 12_005, currency: 'EUR' },
  difference: { amount: -7, currency: 'EUR' },
  disputed: true,
  openedAt: '2026-11-26T08:00:00.000Z',
  ageDays: 3,
  dueOn: '2026-12-24',
};

async function linesOf(rows: readonly SettlementRowView[]): Promise<string[]> {
  let text = '';
  for await (const part of settlementsCsv(pages(rows))) text += part;
  return text.split('\r\n').slice(1, -1);
}

async function* pages(rows: readonly SettlementRowView[]) {
  yield rows;
}

it('writes amounts as their currency is written', async () => {
  const yen = { amount: 12_005, currency: 'JPY' };
  const { difference: _none, ...rest } = row;
  expect(await linesOf([row, { ...rest, expected: yen }])).toEqual([
    'sap-1-S1,sap-1,disputed,SWFT,EUR,120.05,,,,-0.07,yes,2026-11-26T08:00:00.000Z,,3,2026-12-24',
    'sap-1-S1,sap-1,disputed,SWFT,JPY,12005,,,,,yes,2026-11-26T08:00:00.000Z,,3,2026-12-24',
  ]);
});

it.each([
  ['a,b', '"a,b"'],
  ['say "b"', '"say ""b"""'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
])('keeps %s one cell, and no formula', async (carrier, cell) => {
  const [line] = await linesOf([{ ...row, carrier }]);
  expect(line).toContain(`,disputed,${cell},EUR,`);
});
