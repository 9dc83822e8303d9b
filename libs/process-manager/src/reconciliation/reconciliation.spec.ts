import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TENANT } from '../../../../test/support/sample-process.js';
import {
  createSampleReconciliation,
  type SampleReconciliation,
} from '../../../../test/support/sample-reconciliation.js';

describe('a run of a reconciliation', () => {
  let sample: SampleReconciliation;
  beforeAll(async () => {
    sample = await createSampleReconciliation();
  });
  afterEach(() => sample.clear());
  afterAll(() => sample.drop());

  it('counts what matches, and keeps both figures of what does not', async () => {
    const { manager } = await sample.start({ a: 1, b: 2, c: 3 }, { a: 1, b: 5, d: 4 });
    const { id, ...view } = await sample.run(manager);
    expect(view).toMatchObject({
      name: 'books',
      state: 'complete',
      sides: { left: 'floor', right: 'ledger' },
      asOf: { left: '2026-11-26T02:00:00.000Z' },
      missing: [],
      figures: {
        left: 3,
        right: 3,
        matched: 1,
        found: { differs: 1, 'only-left': 1, 'only-right': 1, deferred: 0, agreed: 0 },
        sums: { EA: { left: 6, right: 10 } },
      },
    });
    const differsSince = expect.any(String);
    expect(await sample.findings(manager, id)).toEqual([
      {
        key: 'b',
        instanceId: 'place:b',
        kind: 'differs',
        left: { key: 'b', n: 2 },
        right: { key: 'b', n: 5 },
        difference: { n: -3 },
        differsSince,
      },
      {
        key: 'c',
        instanceId: 'place:c',
        kind: 'only-left',
        left: { key: 'c', n: 3 },
        difference: { n: 3 },
        differsSince,
      },
      {
        key: 'd',
        instanceId: 'place:d',
        kind: 'only-right',
        right: { key: 'd', n: 4 },
        difference: { n: -4 },
        differsSince,
      },
    ]);
    expect(await sample.cases(manager)).toEqual(['place:b', 'place:c', 'place:d']);
  });

  it('opens no second case for what still differs, remembers since when, and closes it when both agree', async () => {
    const { manager } = await sample.start({ a: 1 }, { a: 2 });
    const first = await sample.findings(manager, (await sample.run(manager)).id);
    const second = await sample.findings(manager, (await sample.run(manager)).id);
    expect(second).toEqual(first);
    expect(await sample.cases(manager)).toEqual(['place:a']);
    sample.books.right = { a: 1 };
    const { id, figures } = await sample.run(manager);
    expect(figures).toMatchObject({ matched: 1, found: { agreed: 1, differs: 0 } });
    expect(await sample.findings(manager, id)).toMatchObject([
      { kind: 'agreed', differsSince: first[0]?.differsSince },
    ]);
    expect(await sample.cases(manager)).toEqual([]);
    expect(await sample.cases(manager, 'resolved')).toEqual(['place:a']);
    expect((await sample.run(manager)).figures?.found.agreed).toBe(0);
  });

  it('holds what neither side has any more for agreed', async () => {
    const { manager } = await sample.start({ a: 1, b: 1 }, { b: 1 });
    await sample.run(manager);
    sample.books.left = { b: 1 };
    const { id } = await sample.run(manager);
    expect(await sample.findings(manager, id)).toMatchObject([{ key: 'a', kind: 'agreed' }]);
    expect(await sample.cases(manager)).toEqual([]);
  });

  it('looks again at what could not be said, and counts how often it could not', async () => {
    const { manager } = await sample.start({ a: 1 }, { a: 2 });
    sample.books.moving.add('a');
    await sample.run(manager);
    await sample.run(manager);
    expect(sample.settled.map(({ kind, deferrals }) => [kind, deferrals])).toEqual([
      ['deferred', 1],
      ['deferred', 2],
    ]);
    expect(await sample.cases(manager)).toEqual([]);
    sample.books.moving.clear();
    await sample.run(manager);
    expect(sample.settled.at(-1)).toMatchObject({ kind: 'differs', deferrals: 0 });
    expect(await sample.cases(manager)).toEqual(['place:a']);
  });

  it('says which part it could not read, and concludes nothing about it', async () => {
    const { manager } = await sample.start({ a: 1, n1: 1 }, { a: 1, n1: 2 });
    await sample.run(manager);
    sample.books.missing = ['n'];
    expect(await sample.run(manager)).toMatchObject({
      state: 'partial',
      missing: ['n'],
      figures: { matched: 1, left: 1 },
    });
    expect(await sample.cases(manager)).toEqual(['place:n1', 'schedule:books']);
    sample.books.missing = [];
    await sample.run(manager);
    expect(await sample.cases(manager)).toEqual(['place:n1']);
  });

  it('looks at a difference a second time, and puts off what is none then', async () => {
    const { manager } = await sample.start({ a: 1, b: 1, c: 1 }, { a: 2, b: 2, c: 1 });
    sample.doubts = new Map([['a', 'it moved']]);
    const { id, figures } = await sample.run(manager);
    expect(figures?.found).toMatchObject({ differs: 1, deferred: 1 });
    expect(await sample.findings(manager, id)).toMatchObject([
      { key: 'a', kind: 'deferred', why: 'it moved', left: { n: 1 }, right: { n: 2 } },
      { key: 'b', kind: 'differs' },
    ]);
    expect(await sample.cases(manager)).toEqual(['place:b']);
  });

  it('does nothing about more differences than a book can have, and says so', async () => {
    const { manager } = await sample.start(Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`k${n}`, 1])), {});
    expect(await sample.run(manager)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('More than 300'),
    });
    expect(await sample.cases(manager)).toEqual(['schedule:books']);
    expect(sample.settled).toEqual([]);
  });

  it('bears more at the first look, of which most moved while they were read', async () => {
    const keys = Array.from({ length: 400 }, (_, n) => `k${n}`);
    const { manager } = await sample.start(Object.fromEntries(keys.map((key) => [key, 1])), {});
    sample.doubts = new Map(keys.slice(1).map((key) => [key, 'it moved']));
    const { state, figures } = await sample.run(manager);
    expect([state, figures?.found]).toMatchObject(['complete', { 'only-left': 1, deferred: 399 }]);
    expect(await sample.cases(manager)).toEqual(['place:k0']);
  });

  it('lists runs, the last one first, by name and state, page by page', async () => {
    const { manager } = await sample.start({ a: 1 }, { a: 1 });
    const ids = [];
    for (let n = 0; n < 3; n++) ids.unshift((await sample.run(manager)).id);
    const page = await manager.reconciliations.list(TENANT, { limit: 2, name: 'books', state: 'complete' });
    const cursor = page.nextCursor ?? undefined;
    const rest = await manager.reconciliations.list(TENANT, { limit: 2, cursor });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    expect((await manager.reconciliations.list(TENANT, { limit: 2, state: 'failed' })).items).toEqual([]);
    expect(await manager.reconciliations.find(TENANT, 'none')).toBeUndefined();
  });
});
