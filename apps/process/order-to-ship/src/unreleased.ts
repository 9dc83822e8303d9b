import { ofKind } from './order-to-ship.cases.js';
import type { OrderToShipState } from './order-to-ship.state.js';
import type { Plan } from './plan.js';

const DAY = 86_400_000;
/** An ERP's people may take their time with an order, but not for ever without anybody here knowing. */
const RELEASE_EXPECTED_WITHIN_MS = 7 * DAY;
const CODE = 'not-released';

export const UNRELEASED = 'unreleased';

/** An order that was received and neither released nor held since has a clock as well. */
export function watchRelease(plan: Plan, before: OrderToShipState | null): void {
  const isWaiting = plan.state.phase.name === 'received';
  if (isWaiting && before === null) plan.timer(UNRELEASED, RELEASE_EXPECTED_WITHIN_MS);
  if (isWaiting || before?.phase.name !== 'received') return;
  plan.timer(UNRELEASED, null);
  plan.close(CODE, 'The ERP has decided about the order.');
}

/** The timer has come: somebody asks the ERP's people, and it starts anew. */
export function stillUnreleased(plan: Plan): void {
  const { phase, order } = plan.state;
  if (phase.name !== 'received') return;
  plan.open({
    code: CODE,
    title: `Order ${order.orderNumber} was received a week ago and is not released`,
    ...ofKind('not-released'),
  });
  plan.note('Still not released by the ERP.');
  plan.timer(UNRELEASED, RELEASE_EXPECTED_WITHIN_MS);
}
