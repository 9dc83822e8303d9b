import { expect } from 'vitest';
import { type Ground, type Held, SPEED } from './ground.js';

/** After a worker is lost, what it had in hand is another's. */
const MOVED_MS = 60_000;

/** With faults in it; what it leaves is an order whose invariants are looked at. */
export type Run = (ground: Ground) => Promise<string>;

const entered = ({ orders }: Ground) => orders.enterOrder([{ sku: 'SKU-1001', quantity: 1 }]);
const struck = ({ inside }: Held, before: number) =>
  expect.poll(() => inside.strikes().length, { timeout: MOVED_MS, message: 'it was not struck' }).toBe(before + 1);

async function posted({ orders }: Ground, kind: string, order: string, timeoutMs = MOVED_MS): Promise<void> {
  const found = await orders.journalWhen(
    'sap',
    (entry) => entry.kind === kind && entry.businessKey.startsWith(order),
    timeoutMs,
  );
  expect(found.map(({ businessKey }) => businessKey)).not.toEqual([]);
}

/** A worker stops before it asks for an accrual, another takes over, and the first one goes on. */
export const lateRequest: Run = async (ground) => {
  const [late, other] = [ground.first('ship-to-settle'), ground.second('ship-to-settle')];
  const strikes = late.inside.strikes().length;
  other.process.signal('SIGSTOP');
  late.inside.arm({ kind: 'stop', at: { moment: 'before', what: 'call', name: 'POST /erp/*/accruals' }, nth: 1 });
  const order = await entered(ground);
  await struck(late, strikes);
  other.process.signal('SIGCONT');
  await posted(ground, 'accrual', order);
  late.process.signal('SIGCONT');
  return order;
};

/** The ERP API stops while it looks an accrual up, its caller dies, others take over, and it goes on. */
export const lateEffect: Run = async (ground) => {
  const { orders } = ground;
  const [api, caller, other] = [ground.first('erp'), ground.first('ship-to-settle'), ground.second('ship-to-settle')];
  const strikes = api.inside.strikes().length;
  other.process.signal('SIGSTOP');
  await orders.faults('sap', [{ match: { method: 'POST', path: 'journalentry' }, mode: 'error', times: 1 }]);
  const at = { moment: 'after', what: 'call', name: 'GET *A_OperationalAcctgDocItemCube' } as const;
  api.inside.arm({ kind: 'stop', at, nth: 1 });
  const order = await entered(ground);
  await struck(api, strikes);
  await caller.process.end('SIGKILL');
  other.process.signal('SIGCONT');
  await posted(ground, 'accrual', order, 2 * MOVED_MS);
  api.process.signal('SIGCONT');
  await ground.again(caller);
  return order;
};

/** A worker dies as it is about to commit that goods were issued, with the news of it. */
export const killedAtNews: Run = async (ground) => {
  const { orders } = ground;
  const worker = ground.first('order-to-ship');
  const strikes = worker.inside.strikes().length;
  await orders.faults('sap', [{ match: { method: 'POST', path: 'PostGoodsIssue' }, mode: 'slow', delayMs: 2_000 }]);
  const order = await entered(ground);
  await orders.journalWhen(
    'wms',
    ({ kind, businessKey }) => kind === 'ship' && businessKey.startsWith(order),
    MOVED_MS,
  );
  worker.inside.arm({ kind: 'kill', at: { moment: 'before', what: 'commit', name: '*messaging.events*' }, nth: 1 });
  await struck(worker, strikes);
  await ground.again(worker);
  return order;
};

/** SAP posts an accrual and does not answer. */
export const unheard: Run = async (ground) => {
  const { orders } = ground;
  const match = { method: 'POST', path: 'journalentry' };
  await orders.faults('sap', [{ match, mode: 'commit-then-reset', times: 1 }]);
  return entered(ground);
};

/** The warehouse says that it took a fulfilment, and did not. */
export const untrue: Run = async (ground) => {
  const { orders } = ground;
  const match = { method: 'POST', path: '/api/v2/shipment-orders' };
  await orders.faults('wms', [{ match, mode: 'ok-without-effect', times: 1 }]);
  return entered(ground);
};

/** The buyer cancels what its warehouse has taken and nobody has touched yet; then the world goes on. */
export const calledOff: Run = async (ground) => {
  const { orders } = ground;
  await orders.control('PUT', '/clock', { speed: 0 });
  const order = await entered(ground);
  const taken = await orders.journalWhen('wms', ({ businessKey }) => businessKey.startsWith(order), MOVED_MS);
  expect(taken).toHaveLength(1);
  const { status } = await orders.call('operator', `/order-to-ship/v1/orders/${order}/cancel`, { body: {} });
  expect(status).toBe(202);
  await orders.orderWhen(order, ({ state }) => state === 'cancelled');
  await orders.control('PUT', '/clock', { speed: SPEED });
  return order;
};
