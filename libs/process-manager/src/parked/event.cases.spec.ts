import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CanonicalEvent } from '#canonical';
import {
  createSampleProcess,
  definition,
  FAST,
  released,
  type SampleProcess,
  type State,
  TENANT,
  until,
} from '../../../../test/support/sample-process.js';
import type { CaseAction } from '../cases/case.desk.js';
import type { ProcessDefinition } from '../process.js';
import { meanwhile } from './meanwhile.sample.js';

const by = { kind: 'operator', id: 'm.jansen' } as const;

/** What fails in the process below on events that are spoiled. */
let broken: 'correlate' | 'decide' | 'references' | undefined;
/** Its events are for instances of other names than those of the orders. */
let isMoved = false;
let onFailure = () => {};
const spoiled = new Set<string>();

function failOn(where: typeof broken, ids: readonly string[]): void {
  if (broken !== where || !ids.some((id) => spoiled.has(id))) return;
  onFailure();
  throw new Error('cannot do this');
}

const process: ProcessDefinition<State> = {
  ...definition,
  correlate: (event) => {
    failOn('correlate', [event.id]);
    return isMoved ? homeOf(event.orderId as string) : definition.correlate(event);
  },
  decide: (state, input) => {
    if (input.kind === 'event') failOn('decide', [input.event.id]);
    return definition.decide(state, input);
  },
  references: (state) => {
    failOn('references', state.events);
    return definition.references(state);
  },
};
const homeOf = (order: string) => `${order}-home`;

describe('an event that waits for a person', () => {
  let sample: SampleProcess;
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];
  let stop: () => Promise<void>;
  let count = 0;
  let order: string;

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  const start = async () => {
    ({ manager, stop } = await sample.start(async () => 'done', [], FAST, process));
  };
  beforeEach(async () => {
    order = `w${++count}`;
    broken = 'decide';
    isMoved = false;
    onFailure = () => {};
    await start();
  });
  afterEach(async () => {
    await sample.clear();
    await sample.database.query('TRUNCATE sample.cases, sample.case_acts');
  });
  afterAll(() => sample.drop());

  const bad = () => {
    const event = released(order);
    spoiled.add(event.id);
    return event;
  };
  const open = async () => (await manager.listCases(TENANT, { state: 'open', limit: 10 })).items;
  const inCase = async (event: CanonicalEvent) => {
    await sample.append(event);
    return until(async () => (await open()).find(({ code }) => code.endsWith(`:${event.id}`)), 15_000);
  };
  const act = (id: string, action: CaseAction) => manager.desk.act(TENANT, id, { action, by, payload: {} }, (it) => it);
  const stateOf = async (id = order) => (await manager.instances.get(TENANT, id))?.state;
  const parked = async () => (await sample.database.query('SELECT FROM messaging.parked')).length;
  const waiting = async () =>
    (
      await sample.database.query(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      )
    ).length;
  /** Resolves once the whole log has been read again. */
  const readAgain = async () => {
    await sample.database.query('UPDATE messaging.subscriptions SET position = 0');
    const last = `${order}-last`;
    await sample.append(released(last));
    await until(() => stateOf(isMoved ? homeOf(last) : last));
  };

  it('because nobody could say whose it is has no case any more once it was handled, whose it ever was', async () => {
    broken = 'correlate';
    const { id, instanceId } = await inCase(bad());
    expect(instanceId).toBe(order);
    broken = undefined;
    isMoved = true;
    await act(id, 'retry');
    await until(() => stateOf(homeOf(order)));
    expect(await until(async () => (await open()).length === 0)).toBe(true);
    expect(await manager.cases.get(TENANT, id)).toMatchObject({
      state: 'resolved',
      resolution: 'It was handled when it was tried again.',
    });
    expect(await parked()).toBe(0);
  });

  describe('is a case of its own instance with the release that knows which that is', () => {
    const movedWith = async (event: CanonicalEvent) => {
      broken = 'correlate';
      const { id } = await inCase(event);
      await stop();
      broken = undefined;
      isMoved = true;
      await start();
      await manager.clock.tick();
      expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'open', instanceId: homeOf(order) });
      return id;
    };

    it('so that it is over when the log is read again', async () => {
      const id = await movedWith(bad());
      await readAgain();
      await manager.clock.tick();
      expect(await stateOf(homeOf(order))).toBeDefined();
      expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'resolved' });
      expect(await parked()).toBe(0);
    }, 30_000);

    it('and is not handled any more once a person settled it', async () => {
      const id = await movedWith(bad());
      await act(id, 'resolve');
      await readAgain();
      expect(await stateOf(homeOf(order))).toBeUndefined();
    }, 30_000);
  });

  it('does not wait any more where a person settled it while it was tried again', async () => {
    const { id } = await inCase(bad());
    broken = 'references';
    const { over } = meanwhile(sample.database, () => act(id, 'resolve'));
    const told = new Promise<void>((resolve) => {
      onFailure = () => {
        over();
        resolve();
      };
    });
    await act(id, 'retry');
    await told;
    await until(async () => (await manager.cases.get(TENANT, id))?.state === 'resolved');
    await manager.clock.tick();
    expect([await parked(), await open()]).toEqual([0, []]);
  });

  it('has one case, its instance’s own as soon as that is there', async () => {
    const event = bad();
    const { id, code } = await inCase(event);
    expect(code).toMatch(/^parked-event:/);
    await sample.append(released(order));
    await until(() => stateOf());
    await act(id, 'retry');
    const [own, ...others] = await until(async () => {
      const found = await open();
      return found[0]?.code.startsWith('poison-input:') && found;
    });
    expect(others).toEqual([]);
    expect(await parked()).toBe(1);
    await act(String(own?.id), 'resolve');
    expect([await parked(), await open()]).toEqual([0, []]);
  });

  it('of an instance that it is not for any more stays its case until a person says that nothing is left to do', async () => {
    await sample.append(released(order));
    await until(() => stateOf());
    const { id } = await inCase(bad());
    broken = undefined;
    isMoved = true;
    await act(id, 'retry');
    await until(() => stateOf(homeOf(order)));
    const detail =
      'It was handled, and is not for this instance any more: a person knows whether anything is left to do here.';
    expect(await manager.cases.get(TENANT, id)).toMatchObject({ state: 'open', detail });
    expect(await parked()).toBe(1);
    await act(id, 'resolve');
    expect([await parked(), await open()]).toEqual([0, []]);
  });

  it('is remembered as settled by hand, also where two of one order are settled at once', async () => {
    const [one, two] = [await inCase(bad()), await inCase(bad())];
    let acts: Promise<unknown>[] = [];
    const held = sample.database.transaction(async (tx) => {
      // Both choose the place that this one takes.
      await tx.query(
        `INSERT INTO sample.history (tenant, instance, sequence, input_id, at, input) VALUES ($1, $2, -1, 'held', now(), '{}')`,
        [TENANT, order],
      );
      acts = [act(one.id, 'resolve'), act(two.id, 'resolve')];
      await until(async () => (await waiting()) === 2);
      throw new Error('is not kept');
    });
    await expect(held).rejects.toThrow('is not kept');
    await Promise.all(acts);
    broken = undefined;
    await readAgain();
    expect(await stateOf()).toBeUndefined();
  });
});
