import { type Instant, type Quantity, subtractQuantity } from '#canonical';
import type { Counted, Plan, Posting, StockLane } from './inventory-sync.state.js';
import { movementId } from './movement-id.js';
import { advance, ask, setAside } from './queue.js';

// A reconciliation posts what shelf and book differ by, whatever the reason. What a warehouse tells afterwards of the time
// before the shelf was read is in that difference already: posted as well, it would move the book twice.

/** Gives the head of the queue to the ERP, once it is known whether the book has it already. */
export function advanceUncounted(plan: Plan): void {
  if (accountsForHead(plan)) advanceUncounted(plan);
  else if (!waitsForCount(plan)) advance(plan);
}

/** @returns whether something was done about the head: it is no longer one, or is weighed */
function accountsForHead(plan: Plan): boolean {
  if (plan.state.kind !== 'lane') return false;
  const { queue, counted } = plan.state;
  const [head] = queue;
  if (!head || !counted || !isOpen(head) || !isBefore(head, counted.asOf)) return false;
  const [item] = head.items;
  if (!item || !isPartOf(item.delta, counted.left)) askWhether(plan, head, counted);
  else explain(plan, head, counted, item.delta);
  return true;
}

const isBefore = ({ occurredAt }: Posting, instant: Instant): boolean => Date.parse(occurredAt) < Date.parse(instant);

/** Blocked goods lie on the shelf as before: no count has them. */
const isOpen = ({ state, reason, weighed }: Posting): boolean =>
  state === 'waiting' && reason !== null && reason !== 'block' && !weighed;

const isPartOf = (delta: Quantity, left: Quantity): boolean =>
  delta.unit === left.unit && delta.value * left.value > 0 && Math.abs(delta.value) <= Math.abs(left.value);

/** The reason of what was counted has become known: it is booked by it, and as much of the count is taken back. */
function explain(plan: Plan, head: Posting, counted: Counted, delta: Quantity): void {
  plan.update({ counted: { ...counted, left: subtractQuantity(counted.left, delta) } } as Partial<StockLane>);
  if (head.reason === 'count') {
    setAside(plan, head, `The difference that was posted as of ${counted.asOf} has it already.`);
    return;
  }
  const back: Posting = {
    id: movementId('mv', head.id, 'counted'),
    reason: 'count',
    occurredAt: counted.asOf,
    items: head.items.map(({ sku }) => ({ sku, delta: { value: -delta.value, unit: delta.unit } })),
    told: `Takes back what ${head.id} tells the reason of`,
    state: 'waiting',
    weighed: true,
  };
  const [, ...others] = plan.state.queue;
  plan.update({ queue: [back, { ...head, weighed: true }, ...others] });
  plan.note(`${head.id} is in the difference that was posted as of ${counted.asOf}: as much of that is taken back.`);
}

function askWhether(plan: Plan, head: Posting, { asOf, documentNumber = 'by hand' }: Counted): void {
  ask(
    plan,
    { ...head, weighed: true },
    {
      title: `Told after the book was brought to the shelf: ${head.told}`,
      detail: `It happened at ${head.occurredAt}, and what the shelf held at ${asOf} is in the book (${documentNumber}). Retry posts it all the same; skip leaves it out.`,
    },
  );
}

/** What comes of the difference that is being posted decides whether the book has the head. */
function waitsForCount({ state }: Plan): boolean {
  if (state.kind !== 'lane') return false;
  const { variance, queue } = state;
  const [head] = queue;
  if (!variance || variance.state === 'in-case' || !head) return false;
  return isOpen(head) && isBefore(head, variance.asOf ?? variance.occurredAt);
}
