import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { Lane } from './lane.js';

const OK = { busy: false };
const BUSY = { busy: true };
const isBusy = ({ busy }: { busy: boolean }) => busy;

/** A system whose answers the test gives. */
function systemOf(lane: Lane) {
  const waiting: ((answer: { busy: boolean }) => void)[] = [];
  const begun: string[] = [];
  let most = 0;
  const call = (name = 'call', rank = 0, failed = false) =>
    lane.run(
      async () => {
        begun.push(name);
        most = Math.max(most, waiting.length + 1);
        return new Promise<{ busy: boolean }>((resolve) => waiting.push(resolve));
      },
      isBusy,
      { rank, failed, since: '2026-11-24T08:00:00.000Z' },
    );
  const answer = async (with_: { busy: boolean }, times = waiting.length) => {
    for (const each of waiting.splice(0, times)) each(with_);
    await sleep(1);
  };
  return { call, answer, begun, waiting, most: () => most };
}

const openedLane = async (onRoom: () => void = () => undefined) => {
  const lane = new Lane(onRoom);
  const system = systemOf(lane);
  const calls = Array.from({ length: 10 }, () => system.call());
  await system.answer(BUSY);
  await Promise.all(calls);
  return { lane, system };
};

describe('the lane of a system', () => {
  it('takes no more than its share at a time, and says that it is full', async () => {
    const lane = new Lane(() => undefined);
    const system = systemOf(lane);
    const calls = Array.from({ length: 130 }, () => system.call());
    await sleep(1);
    expect(system.begun).toHaveLength(100);
    expect(lane.full).toBe(true);
    while (system.waiting.length > 0) await system.answer(OK);
    await Promise.all(calls);
    expect(lane.full).toBe(false);
  });

  it('does the urgent first, then the older', async () => {
    const lane = new Lane(() => undefined);
    const system = systemOf(lane);
    const calls = Array.from({ length: 100 }, () => system.call());
    calls.push(system.call('old', 0), system.call('new', 0), system.call('due', 3));
    await sleep(1);
    system.begun.length = 0;
    await system.answer(OK, 1);
    await system.answer(OK, 1);
    await system.answer(OK, 1);
    expect(system.begun).toEqual(['due', 'old', 'new']);
    while (system.waiting.length > 0) await system.answer(OK);
    await Promise.all(calls);
  });

  it('asks for less when it is too much', async () => {
    const lane = new Lane(() => undefined);
    const system = systemOf(lane);
    const calls = [system.call(), system.call()];
    await system.answer(BUSY, 1);
    expect(lane.status).toMatchObject({ breaker: 'closed', limit: 50 });
    await system.answer(OK);
    await Promise.all(calls);
  });

  it('leaves a system alone after ten failures in a row: nothing is begun, what waits is kept', async () => {
    const { lane, system } = await openedLane();
    expect(lane.status).toMatchObject({ breaker: 'open', limit: 0 });
    expect(lane.full).toBe(true);
    const late = system.call();
    await sleep(50);
    expect(system.begun).toHaveLength(10);
    lane.stop();
    expect(await late).toBeNull();
  });

  it('tries it with one after a while, and comes back slowly when that works', { timeout: 10_000 }, async () => {
    let room = 0;
    const { lane, system } = await openedLane(() => {
      room += 1;
    });
    expect(lane.full).toBe(true);
    const calls = Array.from({ length: 60 }, () => system.call());
    const rounds: number[] = [];
    await sleep(2_100);
    expect(room).toBeGreaterThan(0);
    expect(lane.status.breaker).toBe('half-open');
    while (system.waiting.length > 0) {
      rounds.push(system.waiting.length);
      await system.answer(OK);
    }
    await Promise.all(calls);
    expect(rounds.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
    expect(lane.status.breaker).toBe('closed');
  });

  it('has it tried by one that has not failed itself, whatever is before it', { timeout: 10_000 }, async () => {
    const { system } = await openedLane();
    system.begun.length = 0;
    const calls = [system.call('failed', 3, true), system.call('old', 0), system.call('due', 1)];
    await sleep(2_100);
    expect(system.begun).toEqual(['due']);
    while (system.waiting.length > 0) await system.answer(OK);
    await Promise.all(calls);
    expect(system.begun).toEqual(['due', 'failed', 'old']);
  });

  it('leaves it alone again when the one that tries fails', { timeout: 10_000 }, async () => {
    const { lane, system } = await openedLane();
    const calls = [system.call(), system.call()];
    await sleep(2_100);
    expect(system.waiting).toHaveLength(1);
    await system.answer(BUSY);
    expect(lane.status.breaker).toBe('open');
    lane.stop();
    expect(await Promise.all(calls)).toEqual([BUSY, null]);
  });

  it('has room for more than it takes at a time, the more the faster the system is', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const lane = new Lane(() => undefined);
    const system = systemOf(lane);
    expect(lane.room).toBe(164);
    const calls = Array.from({ length: 1_000 }, () => system.call());
    await sleep(1);
    while (system.waiting.length > 0) await system.answer(OK);
    await Promise.all(calls);
    now.mockReturnValue(250);
    expect(lane.room).toBe(300);
    now.mockRestore();
  });

  it('begins nothing any more once it has stopped', async () => {
    const lane = new Lane(() => undefined);
    const system = systemOf(lane);
    const calls = Array.from({ length: 101 }, () => system.call());
    await sleep(1);
    lane.stop();
    expect(await calls[100]).toBeNull();
    await system.answer(OK);
    expect((await Promise.all(calls)).filter((each) => each === null)).toHaveLength(1);
  });
});
