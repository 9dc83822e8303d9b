import { isDeepStrictEqual } from 'node:util';
import type { Quantity } from '#canonical';
import { ofKind } from './order-to-ship.cases.js';
import type { Overbilled } from './over-billed.state.js';
import type { Plan } from './plan.js';

const CODE = 'over-billed';

const said = ({ value, unit }: Quantity): string => `${value} ${unit}`;

/** The ERP bills more than left: a person is asked once about the same figures, and the order goes on meanwhile. */
export function tellOverbilled(plan: Plan, invoiceNumbers: readonly string[], lines: readonly Overbilled[]): void {
  const { overbilled = [], ...state } = plan.state;
  if (isDeepStrictEqual(lines, overbilled)) return;
  plan.state = lines.length > 0 ? { ...state, overbilled: lines } : state;
  if (lines.length === 0) {
    plan.close(CODE, 'No more is billed than left.');
    return;
  }
  const { orderNumber } = state.order;
  const each = lines.map(
    ({ lineId, billed, shipped }) => `${said(billed)} of line ${lineId}, shipped ${said(shipped)}`,
  );
  plan.open({
    code: CODE,
    title: `Order ${orderNumber} is invoiced for more than was shipped`,
    detail: `${invoiceNumbers.join(', ')}: billed ${each.join('; ')}. Have the ERP credit what is too much, or resolve it where that is right.`,
    ...ofKind(CODE),
    evidence: { invoiceNumbers, lines },
  });
  plan.note(`More is billed than was shipped: ${each.join('; ')}.`);
}
