import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createSampleProcess,
  released,
  type SampleProcess,
  TENANT,
  until,
} from '../../../test/support/sample-process.js';

/** One transaction, as its connection was asked for it. */
interface Asked {
  readonly statements: string[];
  /** How often it was waited for an answer. */
  trips: number;
}

describe('the transaction that decides', () => {
  let sample: SampleProcess;
  let asked: Asked[];
  let manager: Awaited<ReturnType<SampleProcess['start']>>['manager'];

  beforeAll(async () => {
    sample = await createSampleProcess();
  });
  beforeEach(async () => {
    ({ manager } = await sample.start(async () => 'done', ['a']));
    await until(async () => manager.commands['reader'].caughtUp);
    asked = [];
    listen();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await sample.clear();
  });
  afterAll(() => sample.drop());

  function listen(): void {
    const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
    const current = new WeakMap<pg.Client, Asked>();
    const underWay = new WeakMap<pg.Client, number>();
    vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...given: unknown[]) {
      const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text: string }).text;
      if (text === 'START TRANSACTION') {
        const begun = { statements: [], trips: 0 };
        current.set(this, begun);
        asked.push(begun);
      }
      const transaction = current.get(this);
      transaction?.statements.push(text.trim());
      const before = underWay.get(this) ?? 0;
      if (before === 0 && transaction) transaction.trips += 1;
      if (text === 'COMMIT') current.delete(this);
      underWay.set(this, before + 1);
      const answered = () => underWay.set(this, (underWay.get(this) as number) - 1);
      const answer = query.apply(this, given) as Promise<unknown> | undefined;
      answer?.then(answered, answered);
      return answer as never;
    });
  }
  /** Of those that stored what was decided on inputs of that kind. */
  const trips = (kind: 'event' | 'outcome') =>
    asked
      .filter(({ statements }) => statements.some((text) => text.includes('INSERT INTO sample.history')))
      .filter(
        ({ statements }) => statements.some((text) => text.includes('messaging.subscriptions')) === (kind === 'event'),
      )
      .map((each) => each.trips);
  const done = (id: string, events: number) =>
    until(async () => {
      const state = (await manager.instances.get(TENANT, id))?.state;
      return state?.events.length === events && state.outcomes.length === events;
    });

  it('about the outcome of a command in hand begins, writes and commits in one round trip', async () => {
    await sample.append(released('r1', 'cmd:erp:a'));
    await done('r1', 1);
    expect(trips('outcome')).toEqual([1]);
  });

  it('about events reads, locks, and writes: three, whether an instance is there or begins', async () => {
    await sample.append(released('r2', 'cmd:erp:a'));
    await done('r2', 1);
    await sample.append(released('r2', 'cmd:erp:a'));
    await done('r2', 2);
    expect(trips('event')).toEqual([3, 3]);
  });
});
