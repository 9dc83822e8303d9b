import type { OrderToShipState } from './order-to-ship.state.js';
import type { Plan } from './plan.js';

/** The ERP blocks the order after its promise: nothing of it is promised, released or given to a carrier. */
export const isShut = ({ gate }: OrderToShipState): boolean => gate?.state === 'shut';

/**
 * Keeps back what would go on: a fulfilment that is not released, a shipment that no carrier is asked for.
 * @returns whether it is kept back
 */
export function keptBack(plan: Plan, id: string): boolean {
  const { gate } = plan.state;
  if (gate?.state !== 'shut') return false;
  plan.update({ gate: { ...gate, keptBack: [...new Set([...gate.keptBack, id])] } });
  plan.note(`${id} is kept back: the ERP blocks the order.`);
  return true;
}

/** @returns whether it was kept back */
export function letGo(plan: Plan, id: string): boolean {
  const { gate } = plan.state;
  if (gate?.state !== 'shut' || !gate.keptBack.includes(id)) return false;
  plan.update({ gate: { ...gate, keptBack: gate.keptBack.filter((each) => each !== id) } });
  return true;
}
