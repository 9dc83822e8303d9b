import type { FulfilmentLine } from '#canonical';
import type { Issued } from '../../../../test/support/process.driver.js';
import { partOf } from './order-to-ship.invariants.sample.js';
import type { OrderRun } from './order-to-ship.sample.js';
import { askedAs } from './parts.js';

/** A fulfilment that ended without goods has no delivery in the ERP, or somebody or something is about to see to it. */
export function deliveriesLeft(run: OrderRun): string[] {
  const about = (type: string, part: string) => run.of(type).filter((command) => partOf(command) === part);
  return run.state.fulfilments.flatMap((fulfilment) => {
    const { fulfilmentId: id } = fulfilment;
    if (fulfilment.stage !== 'cancelled') return [];
    if (!fulfilment.deliveryNumber && !about('create-delivery', id).some(({ outcome }) => outcome === 'done'))
      return [];
    const cases = [`delivery-left:${id}`, `command-failed:delete-delivery:${id}`, `goes-on:${id}`];
    const isSeenTo =
      about('delete-delivery', id).some(({ outcome }) => outcome !== 'failed') ||
      cases.some((code) => run.everOpened.includes(code)) ||
      (fulfilment.recalled && isAsked(run, askedAs(fulfilment)));
    return isSeenTo ? [] : [`${id} ended without goods, and left its delivery`];
  });
}

const isAsked = (run: OrderRun, id: string): boolean =>
  run.openCases.has(`command-failed:cancel-fulfilment:${id}`) ||
  run.outstanding.some((command) => command.type === 'cancel-fulfilment' && partOf(command) === id);

/** What changes a delivery in the ERP: where one of these failed, a person stands between its books and what is decided. */
const CHANGES: readonly string[] = ['shorten-delivery', 'delete-delivery', 'post-goods-issue'];

/** The ERP takes no delivery of more than is open, so whatever gives goods back has to reach it before they are delivered anew. */
export function deliveredBeyondOrder(run: OrderRun): string[] {
  const standing = new Map<string, ReadonlyMap<string, number>>();
  const wrong: string[] = [];
  for (const command of run.issued.filter(({ target }) => target === 'sap')) {
    if (command.outcome === undefined || (command.outcome === 'failed' && CHANGES.includes(command.type))) break;
    if (command.outcome === 'failed') continue;
    const reference = partOf(command);
    if (command.type === 'create-delivery') {
      standing.set(reference, quantitiesIn(command));
      for (const { lineId, quantity } of run.state.order.lines) {
        const delivered = [...standing.values()].reduce((sum, lines) => sum + (lines.get(lineId) ?? 0), 0);
        if (delivered > quantity.value) wrong.push(`${reference}: ${delivered} of line ${lineId} on deliveries`);
      }
    } else if (command.type === 'delete-delivery') {
      standing.delete(reference);
    } else if (CHANGES.includes(command.type)) {
      const left = quantitiesIn(command);
      const before = [...(standing.get(reference) ?? [])];
      standing.set(reference, new Map(before.map(([line, had]) => [line, Math.min(had, left.get(line) ?? 0)])));
    }
  }
  return wrong;
}

function quantitiesIn({ payload }: Issued): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { lineId, quantity } of (payload as { lines: readonly FulfilmentLine[] }).lines)
    sums.set(lineId, (sums.get(lineId) ?? 0) + quantity.value);
  return sums;
}
