import { lineOf } from '../../csv/csv.js';
import type { SettlementRowView, TowerMoney } from '../../tower-work.view.js';

const HEADER = [
  'settlement',
  'order',
  'state',
  'carrier',
  'currency',
  'expected',
  'accrued',
  'billed',
  'posted',
  'difference',
  'disputed',
  'opened',
  'ended',
  'age in days',
  'next due',
];

/** Line by line; amounts in units of the currency as it is usually written. */
export async function* settlementsCsv(pages: AsyncIterable<readonly SettlementRowView[]>): AsyncGenerator<string> {
  yield lineOf(HEADER);
  for await (const page of pages) yield page.map((row) => lineOf(cellsOf(row))).join('');
}

function cellsOf(row: SettlementRowView): string[] {
  const { expected, accrued, billed, posted, difference } = row;
  const money = [expected, accrued, billed, posted, difference];
  return [
    row.id,
    row.orderId,
    row.state,
    row.carrier ?? '',
    money.find((each) => each !== undefined)?.currency ?? '',
    ...money.map(amountOf),
    row.disputed ? 'yes' : 'no',
    row.openedAt,
    row.endedAt ?? '',
    String(row.ageDays),
    row.dueOn ?? '',
  ];
}

function amountOf(money: TowerMoney | undefined): string {
  if (!money) return '';
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: money.currency }).resolvedOptions()
    .maximumFractionDigits;
  const text = String(Math.abs(money.amount)).padStart((digits ?? 2) + 1, '0');
  const whole = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return money.amount < 0 ? `-${whole}` : whole;
}
