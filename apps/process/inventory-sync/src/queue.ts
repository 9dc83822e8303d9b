import { isMovementReason, MOVEMENT_REASONS, type MovementReason } from '#canonical';
import { type Command, type CommandFailure, type EditedCommand, type ResultForm, TEXT } from '#process-manager';
import type { CauseFound, FindCause } from './commands/find-cause.command.js';
import type { Posted, PostStockMovement } from './commands/post-stock-movement.command.js';
import { ofKind } from './inventory-sync.cases.js';
import { caseOf, type Plan, type Posting } from './inventory-sync.state.js';
import { type Cause, POSTED_BY } from './movement-reasons.table.js';

// Postings of one instance, oldest first. Only the head is with the ERP; while it waits for a person the others wait for it.

/** A posting that must not go by itself yet, and why. */
export interface Doubt {
  readonly title: string;
  readonly detail: string;
}

/** @param doubt a person looks first; without one, whatever the posting itself lacks */
export function enqueue(plan: Plan, posting: Omit<Posting, 'state'>, doubt = lackOf(posting)): void {
  if (plan.state.queue.some(({ id }) => id === posting.id)) return;
  plan.update({ queue: [...plan.state.queue, { ...posting, state: doubt ? 'in-case' : 'waiting' }] });
  if (doubt) openCase(plan, posting, doubt);
}

/** A person decides about one that waits. */
export function ask(plan: Plan, posting: Posting, doubt: Doubt): void {
  put(plan, { ...posting, state: 'in-case' });
  openCase(plan, posting, doubt);
}

/** Gives the head to the ERP, once. */
export function advance(plan: Plan): void {
  const [head] = plan.state.queue;
  if (head?.state !== 'waiting') return;
  if (head.cause) {
    findCause(plan, head, head.cause);
    return;
  }
  if (head.reason === null) return;
  put(plan, { ...head, state: 'posting' });
  const { id: reference, reason, occurredAt, items, purchaseOrderId } = head;
  const warehouse = placeOf(plan, head);
  const movement = { reference, reason, warehouse, occurredAt, items };
  const payload: PostStockMovement = { movement, ...(purchaseOrderId && { purchaseOrderId }) };
  plan.command({ type: 'post-stock-movement', target: 'erp', payload });
}

/** Whether there is what the warehouse says has moved it; until that is known, what was told after it waits. */
function findCause(plan: Plan, head: Posting, cause: Cause): void {
  put(plan, { ...head, state: 'posting' });
  const payload: FindCause = { reference: head.id, cause, warehouse: plan.state.warehouse, sku: skuOf(head) };
  plan.command({ type: 'find-cause', target: 'inventory-sync', payload });
}

/** @returns false when the command is another one */
export function causeFound(plan: Plan, { type, payload }: Command, result: unknown): boolean {
  if (type !== 'find-cause') return false;
  const { reference, cause } = payload as FindCause;
  const posting = find(plan, reference);
  if (!posting) return true;
  if ((result as CauseFound).found) setAside(plan, posting, POSTED_BY[cause]);
  else ask(plan, posting, UNFOUND[cause](posting));
  return true;
}

const SAY = 'Retry looks again; resolve with {"reason": "count" | "scrap"} posts it; skip leaves it out of the book.';
const UNFOUND: Readonly<Record<Cause, (posting: Posting) => Doubt>> = {
  order: (posting) => ({
    title: `${what(posting)} left, and no order that is known has taken it`,
    detail: `Told as ${posting.told}, and no fulfilment of that place has the item. ${SAY}`,
  }),
  receipt: (posting) => ({
    title: `${what(posting)} came, and nobody announced it`,
    detail: `Told as ${posting.told}, and no inbound shipment or return of that place has the item. ${SAY}`,
  }),
};

const skuOf = ({ items }: Posting): string => items[0]?.sku ?? '';

/** The casts hold because this process alone issued the command. */
export function commandDone(plan: Plan, command: Command, result: unknown): void {
  const posting = find(plan, (command.payload as PostStockMovement).movement.reference);
  if (posting) settle(plan, posting, posting.reason as MovementReason, result as Posted);
}

export function commandFailed(plan: Plan, command: Command, failure: CommandFailure): void {
  const { type, payload } = command;
  const id =
    type === 'find-cause' ? (payload as FindCause).reference : (payload as PostStockMovement).movement.reference;
  const posting = find(plan, id);
  if (!posting) return;
  put(plan, { ...posting, state: 'in-case' });
  const byHand = failure.code === 'capability-missing';
  if (posting.cause) {
    openCase(plan, posting, UNFOUND[posting.cause](posting));
    return;
  }
  openCase(
    plan,
    posting,
    byHand
      ? { title: `Book ${what(posting)} in the ERP by hand`, detail: 'This ERP takes no stock movements.' }
      : { title: `The ERP does not post ${what(posting)}: ${failure.code}`, detail: failure.message },
    failure,
  );
  plan.note(`${posting.id} failed for good (${failure.code}): ${failure.message}`);
}

/** A person's act on the case of a posting. @returns false when the case is none of these */
export function actOnPosting(
  plan: Plan,
  { action, caseCode = '', payload, by }: { action: string; caseCode?: string; payload: unknown; by: string },
): boolean {
  if (!caseCode.startsWith('movement:')) return false;
  const posting = plan.state.queue.find((each) => caseOf(each) === caseCode && each.state === 'in-case');
  if (!posting) return true;
  const told = ((payload as { result?: unknown } | null)?.result ?? {}) as {
    reason?: unknown;
    documentNumber?: unknown;
  };
  if (action === 'skip') setAside(plan, posting, `Skipped by ${by}: ${(payload as { reason: string }).reason}`);
  else if (action === 'edit') edited(plan, posting, payload as EditedCommand, by);
  else if (action === 'retry') again(plan, posting, posting.reason, by);
  else if (action === 'resolve' && posting.reason === null && isTold(told.reason))
    again(plan, posting, told.reason, by);
  else if (action === 'resolve' && typeof told.documentNumber === 'string' && told.documentNumber !== '')
    byHand(plan, posting, told.documentNumber, by);
  else if (action === 'resolve')
    plan.refuse(
      `${by} must say which document was booked by hand, or what the change was for: the case stays open.`,
      '/result',
    );
  return true;
}

/** What came for a purchase order is a receipt; a warehouse's word means something else. */
const isTold = (reason: unknown): reason is MovementReason => isMovementReason(reason) && reason !== 'receipt';

/** Where it is known what the change was for only the document is asked for. */
const formOf = ({ reason }: Pick<Posting, 'reason'>): ResultForm => ({
  type: 'object',
  ...(reason === null
    ? {
        properties: { reason: { enum: MOVEMENT_REASONS.filter(isTold) }, documentNumber: TEXT },
        anyOf: [{ required: ['reason'] }, { required: ['documentNumber'] }],
      }
    : { properties: { documentNumber: TEXT }, required: ['documentNumber'] }),
});

/** Two people say that it is booked on another day, say because its period is closed. */
function edited(plan: Plan, posting: Posting, { payload, revises, proposedBy }: EditedCommand, by: string): void {
  plan.close(caseOf(posting), `Done again as ${proposedBy} edited and ${by} approved it.`);
  const { occurredAt } = (payload as PostStockMovement).movement;
  put(plan, { ...posting, occurredAt, state: 'posting' });
  plan.command({ type: 'post-stock-movement', target: 'erp', payload, revises });
}

function again(plan: Plan, posting: Posting, reason: MovementReason | null, by: string): void {
  const { cause: _, ...known } = posting;
  // What a person says it was for is no longer looked for.
  const ready = reason === null ? posting : { ...known, reason };
  const lack = lackOf(ready);
  if (lack) {
    plan.refuse(`${posting.id} cannot be tried again: ${lack.detail}`);
    return;
  }
  plan.close(caseOf(posting), `Tried again for ${by}.`);
  put(plan, { ...ready, state: 'waiting' });
}

function byHand(plan: Plan, posting: Posting, documentNumber: string, by: string): void {
  plan.close(caseOf(posting), `Booked by hand by ${by}.`);
  settle(plan, posting, posting.reason ?? 'count', { documentNumber }, by);
}

export function setAside(plan: Plan, posting: Posting, why: string): void {
  plan.close(caseOf(posting), why);
  drop(plan, posting);
  for (const { id, item } of movementsOf(posting)) {
    const { sku, delta } = item;
    const location = placeOf(plan, posting);
    plan.emit({
      type: 'stock.set-aside',
      subject: `${location}/${sku}`,
      data: { movementId: id, sku, location, delta, why },
    });
  }
  plan.note(`${posting.id} is not posted. ${why}`);
}

function settle(
  plan: Plan,
  posting: Posting,
  reason: MovementReason,
  { erp, documentNumber }: Pick<Posted, 'documentNumber'> & Partial<Posted>,
  person?: string,
): void {
  drop(plan, posting);
  const { state } = plan;
  const inbound = state.kind === 'inbound-shipment' ? state : undefined;
  if (inbound)
    plan.update({
      documents: [...inbound.documents, { movementId: posting.id, ...(erp && { erp }), documentNumber }],
    });
  const location = placeOf(plan, posting);
  nameInErp(plan, posting, erp, documentNumber);
  for (const { id, item } of movementsOf(posting)) {
    const { sku, delta } = item;
    plan.emit({
      type: 'stock.posted',
      subject: `${location}/${sku}`,
      data: {
        movementId: id,
        sku,
        location,
        delta,
        reason,
        ...(erp && { erp }),
        documentNumber,
        ...(person && { byHand: true }),
        ...(inbound && { inboundShipmentId: inbound.id }),
      },
    });
  }
  plan.note(`${posting.id} is posted as ${documentNumber}${person ? `, by hand by ${person}` : ''}.`);
}

/** The place forgets what is posted; what the ERP calls it stays known. */
function nameInErp(plan: Plan, posting: Posting, erp: string | undefined, documentNumber: string): void {
  if (!erp) return;
  for (const { id } of movementsOf(posting))
    plan.name({ system: erp, kind: 'goods-movement', value: documentNumber, entity: id });
  const { purchaseOrderId = '' } = posting;
  if (!purchaseOrderId.startsWith(`${erp}-`)) return;
  const value = purchaseOrderId.slice(erp.length + 1);
  plan.name({ system: erp, kind: 'purchase-order-number', value, entity: purchaseOrderId });
}

/** A document of several items is several movements: each has a name of its own, by its line, and its place where a line has several lots. */
function movementsOf({ id, items }: Posting): { id: string; item: Posting['items'][number] }[] {
  return items.map((item, index) => {
    const { lineId = String(index + 1) } = item;
    const isOnly = items.every((each) => each === item || each.lineId !== lineId);
    return { id: items.length === 1 ? id : `${id}:${lineId}${isOnly ? '' : `:${index + 1}`}`, item };
  });
}

function lackOf({ reason, cause, told }: Pick<Posting, 'reason' | 'cause' | 'told'>): Doubt | undefined {
  if (reason !== null || cause) return undefined;
  return {
    title: `Stock changed for a reason that is not known: ${told}`,
    detail: `Say what ${JSON.stringify(told)} means: resolve with {"reason": "count" | "scrap" | "block"}.`,
  };
}

function openCase(
  plan: Plan,
  posting: Omit<Posting, 'state'>,
  { title, detail }: Doubt,
  failure?: CommandFailure,
): void {
  plan.open({
    code: caseOf(posting),
    title,
    detail,
    ...ofKind('movement'),
    actions: ['retry', 'resolve', 'assign', 'skip', ...(failure ? (['edit'] as const) : [])],
    resolveWith: formOf(posting),
    evidence: { posting, ...(failure && { failure }) },
  });
}

const what = ({ items }: Posting): string =>
  items.map(({ sku, delta }) => `${delta.value > 0 ? '+' : ''}${delta.value} ${delta.unit} of ${sku}`).join(', ');

const placeOf = ({ state }: Plan, { warehouse = state.warehouse }: Pick<Posting, 'warehouse'>): string => warehouse;

const find = (plan: Plan, id: string): Posting | undefined => plan.state.queue.find((each) => each.id === id);

const put = (plan: Plan, posting: Posting): void =>
  plan.update({ queue: plan.state.queue.map((each) => (each.id === posting.id ? posting : each)) });

const drop = (plan: Plan, { id }: Posting): void =>
  plan.update({ queue: plan.state.queue.filter((each) => each.id !== id) });
