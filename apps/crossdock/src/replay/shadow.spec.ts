import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrossdockConfig } from '#platform/config';
import { Database } from '#platform/persistence';
import type { Decision, Input } from '#process-manager';
import { until } from '../../../../test/support/sample-process.js';
import { ORDERS, type OrderApi, startOrderApi } from '../../../process/order-to-ship/src/order-to-ship.api.sample.js';
import { line, sampleOrder } from '../../../process/order-to-ship/src/order-to-ship.sample.js';
import { type AnyProcess, PROCESSES } from '../processes.js';
import { shadowRun } from './shadow.js';

const RIGHT = (PROCESSES['order-to-ship'] as (config: CrossdockConfig) => AnyProcess)({} as CrossdockConfig);

/** The decider with another decision on every input of a kind. */
const otherwise = (
  isMeant: (input: Input) => boolean,
  change: (decision: Decision<unknown>) => Decision<unknown>,
): AnyProcess => ({
  ...RIGHT,
  decide: (state, input) => {
    const decision = RIGHT.decide(state, input);
    return decision && isMeant(input) ? change(decision) : decision;
  },
});

describe('a shadow run before a release', () => {
  let api: OrderApi;
  let inputs: number;

  beforeAll(async () => {
    api = await startOrderApi();
    for (const orderNumber of ['2001', '2002'])
      await api.call('POST', ORDERS, { order: sampleOrder({ orderNumber, lines: [line('10', 2)] }) });
    for (const orderNumber of ['2001', '2002'])
      await until(async () => (await api.stateOf(orderNumber)) === 'released');
    const [row] = await api.app
      .get(Database)
      .query<{ count: number }>('SELECT count(*)::int AS count FROM order_to_ship.history');
    inputs = row?.count as number;
  });
  afterAll(() => api?.stop());

  async function run(args: readonly string[], decider = RIGHT) {
    const said = { out: '', err: '' };
    const ended = await shadowRun(args, {
      processes: { ...PROCESSES, 'order-to-ship': () => decider },
      within: (work) => work({} as CrossdockConfig, api.app.get(Database)),
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    });
    return { ended, ...said };
  }
  const ORDER_TO_SHIP = ['--process', 'order-to-ship'] as const;

  it('with the decider that decided finds nothing and ends with 0', async () => {
    expect(await run(ORDER_TO_SHIP)).toEqual({
      ended: 0,
      out: `order-to-ship, version ${RIGHT.version}: 2 instances with ${inputs} inputs replayed, 0 of them differ.\n`,
      err: '',
    });
  });

  it('names a command that another decider does not issue, with where it shows first, and ends with 1', async () => {
    const forgetful = otherwise(
      (input) => input.kind === 'outcome' && input.command.type === 'create-delivery',
      ({ commands: _, ...rest }) => rest,
    );
    const { ended, out, err } = await run(ORDER_TO_SHIP, forgetful);
    expect([ended, err]).toEqual([1, '']);
    expect(out).toContain(`2 instances with ${inputs} inputs replayed, 2 of them differ.`);
    expect(out).toMatch(
      /^on create-delivery done: commands \*: 2 instances, e\.g\. sap-2001 \(input \d+\), sap-2002 \(input \d+\)$/m,
    );
    expect(out).toMatch(/^ {2}recorded .*"type":"release-fulfilment"/m);
    expect(out).toMatch(/^ {2}now {6}\(nothing\)$/m);
  });

  it('names what an instance would be in the end where only that differs, and ends with 1', async () => {
    const { ended, out } = await run(ORDER_TO_SHIP, { ...RIGHT, status: () => 'received' });
    expect(ended).toBe(1);
    expect(out).toContain('in the end: status: 2 instances, e.g. sap-2001, sap-2002\n  recorded "released"\n');
  });

  it('of named instances leaves the others out', async () => {
    const forgetful = otherwise(
      ({ kind }) => kind === 'outcome',
      ({ commands: _, ...rest }) => rest,
    );
    const { ended, out } = await run([...ORDER_TO_SHIP, '--instance', 'sap-2002'], forgetful);
    expect(ended).toBe(1);
    expect(out).toContain('1 instances with');
    expect(out).not.toContain('sap-2001');
  });

  it('from the base takes what another version decided as it is', async () => {
    const next = {
      ...otherwise(
        () => true,
        ({ commands: _, ...rest }) => rest,
      ),
      version: RIGHT.version + 1,
    };
    expect((await run(ORDER_TO_SHIP, next)).ended).toBe(1);
    expect((await run([...ORDER_TO_SHIP, '--from', 'base'], next)).ended).toBe(0);
  });

  it.each([
    ['an unknown process', ['--process', 'order-to-shop']],
    ['the name of no process', ['--process', 'toString']],
    ['no process', []],
    ['an unknown beginning', [...ORDER_TO_SHIP, '--from', 'end']],
  ])('told %s says how it is used and ends with 2', async (_, args) => {
    const { ended, out, err } = await run(args);
    expect([ended, out]).toEqual([2, '']);
    expect(err).toContain('replay --process <order-to-ship|inventory-sync|ship-to-settle>');
  });

  it.each([
    ['an option that is none', [...ORDER_TO_SHIP, '--quiet'], 'quiet'],
    ['an instance that has no history', [...ORDER_TO_SHIP, '--instance', 'sap-1'], 'There is no history to replay.'],
  ])('told %s says that it could not be found out and ends with 2', async (_, args, why) => {
    const { ended, err } = await run(args);
    expect(ended).toBe(2);
    expect(err).toMatch(/^It could not be found out: /);
    expect(err).toContain(why);
  });
});
