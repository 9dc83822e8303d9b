import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MAY_HAVE_HAPPENED } from '#platform/access';
import { createTestDatabase } from '../support/database.js';
import { LossyWire } from '../support/lossy.wire.js';
import { LONELY_LANDSCAPE, type Replica, Replicas } from '../support/replicas.js';
import { type Sandbox, startSandbox } from '../support/sandbox.js';
import { doubles, type JournalEntry, type Json } from '../support/world.js';

const MOVEMENTS = 120;
/** Commands under way at a time, at both processes together. */
const CALLERS = 32;
/** What SAP's adapter asks at a time in each process, unless its connection says otherwise. */
const AT_ONCE = 8;
/** What the ERP grants, of twice that. */
const GRANTED = 3;
const TAKES_MS = 100;
/** So long it refuses everything. */
const REFUSES_MS = 15_000;
const SECOND = 1_000;
const MOVEMENT_PATH = '/erp/v1/systems/sap/stock-movements';

/** Stands before the ERP and grants what it grants. */
let door: LossyWire;
let sandbox: Sandbox;
let erps: Replicas;
let processes: readonly Replica[];
let token: string;

beforeAll(async () => {
  [door, sandbox] = await Promise.all([LossyWire.start(), startSandbox(() => LONELY_LANDSCAPE)]);
  door.target = sandbox.url;
  door.takesMs = TAKES_MS;
  const connections = LONELY_LANDSCAPE.connections.map((each) =>
    each.id === 'sap' ? { ...each, baseUrl: `${door.url}/sap` } : each,
  );
  erps = await Replicas.of('apps/system/erp', { ...LONELY_LANDSCAPE, connections }, await createTestDatabase());
  processes = [await erps.start(), await erps.start()];
  token = await erps.issuer.token('erp', 'erp:read erp:write', { expires: '1h' });
}, 180_000);
afterAll(async () => {
  await erps?.dispose();
  await sandbox?.stop();
  await door?.stop();
});

const at = ({ url }: Replica, path: string, init: RequestInit = {}) =>
  fetch(`${url}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });

/** Of each process, as it says itself. */
const limits = () =>
  Promise.all(
    processes.map(async (each) => {
      const { items } = (await (await at(each, '/erp/v1/systems')).json()) as Json;
      return items.find(({ id }: Json) => id === 'sap').calls.limit as number;
    }),
  );

/** A command as a process gives it: once, under a key of its own, as often as it has to be tried. */
async function posted(nth: number): Promise<void> {
  const reference = `mv-${String(nth).padStart(20, '0')}`;
  const items = [{ sku: `SKU-10${String((nth % 10) + 1).padStart(2, '0')}`, delta: { value: 1, unit: 'EA' } }];
  const warehouse = LONELY_LANDSCAPE.warehouses[0]?.gln;
  const body = { reference, reason: 'count', warehouse, occurredAt: '2026-11-24T08:00:00.000Z', items };
  for (let attempt = 1; ; attempt++) {
    const answer = await at(processes[(nth + attempt) % processes.length] as Replica, MOVEMENT_PATH, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `"${reference}"`,
        ...(attempt > 1 && { [MAY_HAVE_HAPPENED]: '?1' }),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status === 201) return;
    // As long as the ERP refuses, or what was begun is under way: later. Anything else is an answer to the command itself.
    if (![409, 502, 503].includes(answer.status)) throw new Error(`${reference}: ${answer.status} ${text}`);
    await sleep(SECOND / 2);
  }
}

async function postAll(from: number, to: number): Promise<void> {
  let next = from;
  const caller = async () => {
    while (next < to) await posted(next++);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

/** Calls that came at the door in whole seconds between two moments: the most, on average, and which part of them was refused. */
function asked(from: number, to: number): { most: number; perSecond: number; refused: number } {
  const first = Math.ceil(from / SECOND);
  const seconds = Array.from({ length: Math.floor(to / SECOND) - first }, (_, nth) => door.seconds.get(first + nth));
  const calls = seconds.map((each) => (each?.refused ?? 0) + (each?.passed ?? 0));
  const all = calls.reduce((sum, each) => sum + each, 0);
  const refused = seconds.reduce((sum, each) => sum + (each?.refused ?? 0), 0);
  return { most: Math.max(...calls), perSecond: all / seconds.length, refused: refused / all };
}

it('an ERP that refuses, and then grants little, is asked for less by each of two processes, and everything is done once', {
  timeout: 240_000,
}, async () => {
  // Both have asked before, and ask for as much as they may.
  const freeAt = Date.now();
  await postAll(0, CALLERS);
  // The seconds that it began and ended in count as well: of a quick one there is none between them.
  const free = asked(freeAt - SECOND, Date.now() + SECOND);
  door.atMost = 0;
  const refusedAt = Date.now();
  const posting = postAll(CALLERS, MOVEMENTS);
  posting.catch(() => undefined);
  await sleep(REFUSES_MS);
  const refusing = asked(refusedAt + REFUSES_MS / 2, Date.now());
  const least = await limits();

  door.atMost = GRANTED;
  door.peak = 0;
  const grantedAt = Date.now();
  await posting;
  const drained = asked(grantedAt, Date.now());
  console.log(
    `free: ${free.most} calls a second; refused: ${refusing.perSecond.toFixed(1)} a second, ${least} at a time; ` +
      `granted ${GRANTED}: ${drained.perSecond.toFixed(1)} a second, ${(drained.refused * 100).toFixed(0)} % refused, ` +
      `done in ${((Date.now() - grantedAt) / SECOND).toFixed(1)} s`,
  );
  // A place of each, that rests for the second that it is told to.
  for (const limit of least) expect(limit).toBeLessThan(AT_ONCE / 2);
  expect(refusing.refused).toBe(1);
  expect(refusing.perSecond).toBeLessThan(processes.length * 1.5);
  expect(refusing.perSecond).toBeLessThan(free.most / 2);
  expect(door.peak).toBe(GRANTED);
  expect(drained.refused).toBeLessThan(0.5);
  const { items } = (await sandbox.control('GET', '/sap/journal')) as unknown as { items: JournalEntry[] };
  const movements = items.filter(({ kind }) => kind === 'goods-movement');
  expect([movements.length, doubles(movements)]).toEqual([MOVEMENTS, []]);
});
