import type pg from 'pg';
import type { ExceptionCase } from '#process-manager';
import { waitsForNothing } from '../../../apps/process/inventory-sync/src/inventory-sync.invariants.sample.js';
import type { InventorySyncState } from '../../../apps/process/inventory-sync/src/inventory-sync.state.js';
import { stuckWithoutClock } from '../../../apps/process/order-to-ship/src/clock.invariants.sample.js';
import type { OrderToShipState } from '../../../apps/process/order-to-ship/src/order-to-ship.state.js';
import { wanted } from '../../../apps/process/ship-to-settle/src/chase.js';
import { waitsWithoutClock } from '../../../apps/process/ship-to-settle/src/ship-to-settle.invariants.sample.js';
import type { ShipToSettleState } from '../../../apps/process/ship-to-settle/src/ship-to-settle.state.js';

interface Of<Process extends string, State> {
  readonly process: Process;
  readonly id: string;
  readonly state: State;
  /** Codes of its open cases. */
  readonly cases: readonly string[];
  /** Names of what it has set to be told later. */
  readonly timers: readonly string[];
}

/** An instance that is not over, as its process keeps it. */
export type Standing =
  | Of<'order-to-ship', OrderToShipState>
  | Of<'ship-to-settle', ShipToSettleState>
  | Of<'inventory-sync', InventorySyncState>;

const PROCESSES = [
  'order-to-ship',
  'ship-to-settle',
  'inventory-sync',
] as const satisfies readonly Standing['process'][];

/** All that are not over, of one snapshot. */
export async function readStanding(client: pg.Client): Promise<Standing[]> {
  const selects = PROCESSES.map((process) => {
    const schema = process.replaceAll('-', '_');
    return `SELECT '${process}' AS process, i.id, i.state, array(SELECT code FROM ${schema}.cases c
      WHERE c.tenant = i.tenant AND c.instance = i.id AND c.state = 'open') AS cases,
      array(SELECT name FROM ${schema}.timers t WHERE t.tenant = i.tenant AND t.instance = i.id) AS timers FROM ${schema}.instances i
      WHERE NOT i.terminal AND i.state IS NOT NULL`;
  });
  return (await client.query<Standing>(`${selects.join(' UNION ALL ')} ORDER BY 1, 2`)).rows;
}

const ON_ITS_WAY: ReadonlySet<string> = new Set(['picked-up', 'in-transit', 'arrived']);

/** Timers that open a case of another name once they have come; the others open one of their own. */
const TIMERS: Readonly<Record<string, string>> = { 'not-released': 'unreleased', 'invoice-missing': 'find-invoice' };

/** For a decider's own rule of what each part waits for: nothing is under way, and every timer has come and opened its case. */
function withCases(codes: readonly string[]) {
  const due = { dueAt: '', payload: null, version: 0 };
  return {
    cases: [...codes],
    openCases: new Map(codes.map((code) => [code, {} as ExceptionCase])),
    timers: new Map(codes.map((code) => [TIMERS[code] ?? code, due])),
    outstanding: [],
    waitingFor: [],
    begun: true,
    /** Whatever was due by a day is due. */
    now: '9999-12-31T00:00:00.000Z',
  };
}

/**
 * Why an instance may not stand where it stands once nothing moves any more: parts of it that no open case explains. The rule is
 * the decider's own, which says for each state what it waits for.
 * @param all that are not over: a settlement waits for the word of its order
 */
export function unexplained(each: Standing, all: readonly Standing[]): string[] {
  const { cases } = each;
  switch (each.process) {
    case 'order-to-ship':
      return stuckWithoutClock({ ...withCases([...cases, ...refusedOf(each)]), state: each.state });
    case 'ship-to-settle':
      return waitsWithoutClock({ ...withCases(isChased(each, all) ? [...cases, 'chase'] : cases), state: each.state });
    case 'inventory-sync':
      return [...waitsForNothing({ ...withCases(cases), state: each.state }), ...differsUnseen(each)];
  }
}

/** What was refused on its way goes nowhere until a person has decided: that he is asked explains that nobody tells more. */
const refusedOf = ({ state, cases }: Of<'order-to-ship', OrderToShipState>): string[] =>
  state.shipments
    .filter(({ stage, shipmentId }) => ON_ITS_WAY.has(stage) && cases.includes(`refused:${shipmentId}`))
    .map(({ shipmentId }) => `silent:${shipmentId}`);

/** What it wants of others is missed; or its order stands as well, and it will be told that it waits too long. */
function isChased(
  { state, cases, timers }: Of<'ship-to-settle', ShipToSettleState>,
  all: readonly Standing[],
): boolean {
  const missed = [`missing:${wanted(state)?.what}`, ...(state.stage.name === 'gathering' ? ['tender-unknown'] : [])];
  return (
    missed.some((code) => cases.includes(code)) ||
    (timers.includes('chase') && all.some(({ process, id }) => process === 'order-to-ship' && id === state.orderId))
  );
}

const differsUnseen = ({ state, cases }: Of<'inventory-sync', InventorySyncState>): string[] =>
  state.kind === 'lane' && state.variance && !cases.includes('variance')
    ? [`a difference is ${state.variance.state} without a clock`]
    : [];
