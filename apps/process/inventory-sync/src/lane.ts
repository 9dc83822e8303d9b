import { type CanonicalEvent, toInstant } from '#canonical';
import type { Plan } from './inventory-sync.state.js';
import { movementId } from './movement-id.js';
import { meaningOf } from './movement-reasons.table.js';
import { enqueue } from './queue.js';

export const laneOf = ({ location, sku }: { readonly location: string; readonly sku: string }): string =>
  `${location}/${sku}`;

/** A warehouse changed its stock: what the ERP's book is to say of it joins the queue of that place. */
export function takeAdjustment(plan: Plan, event: CanonicalEvent<'stock.adjusted'>): void {
  const { sku, location, delta, reason: told, lot } = event.data;
  const id = movementId('mv', event.source, event.id);
  const meaning = meaningOf(told, delta.value);
  if (delta.value === 0) {
    const data = { movementId: id, sku, location, delta, why: 'Nothing changed.' };
    plan.emit({ type: 'stock.set-aside', subject: event.subject, data });
    return;
  }
  enqueue(plan, {
    id,
    reason: meaning && 'post' in meaning ? meaning.post : null,
    ...(meaning && 'cause' in meaning && { cause: meaning.cause }),
    // A ledger has to date it: where nobody tells when it happened, the day on which it was told.
    occurredAt: event.occurredAt ? toInstant(event.occurredAt) : event.receivedAt,
    items: [{ sku, delta, ...(lot && { lot }) }],
    told,
  });
}
