import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTally, type Finding, type Pages, type Rules, reconcile, Unordered } from './reconcile.js';

interface Row {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
}

/** Rows of `?` cannot be judged. */
const RULES: Rules<Row, Row> = {
  judge: (left, right) => {
    const difference = (left?.value ?? 0) - (right?.value ?? 0);
    if (difference === 0) return undefined;
    if ((left ?? right)?.key.includes('?')) return { kind: 'deferred', why: 'asked' };
    return { kind: 'difference', difference: { value: difference } };
  },
  amountOf: ({ value }) => value,
  unitOf: ({ unit }) => unit,
};

async function* inPages<T>(rows: readonly T[], size: number): Pages<T> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

async function compare(left: Pages<Row>, right: Pages<Row>, remembered?: ReadonlySet<string>) {
  const tally = emptyTally();
  const findings: Finding[] = [];
  for await (const page of reconcile(left, right, RULES, tally, remembered)) findings.push(...page);
  return { tally, findings };
}

const row = (key: string, value: number, unit = 'EA'): Row => ({ key, value, unit });
const key = fc.string({ unit: fc.constantFrom('a', 'B', '?', 'é', '😀'), minLength: 1, maxLength: 3 });
const side = fc
  .dictionary(key, fc.tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom('EA', 'KGM')), { maxKeys: 30 })
  .map((rows) =>
    Object.entries(rows)
      .map(([each, [value, unit]]) => row(each, value, unit))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  );

/** The same by two maps. */
function byMaps(left: readonly Row[], right: readonly Row[], remembered: ReadonlySet<string>) {
  const [lefts, rights] = [left, right].map((rows) => new Map(rows.map((each) => [each.key, each])));
  const keys = [...new Set([...left, ...right].map((each) => each.key))].sort((a, b) => (a < b ? -1 : 1));
  return keys.flatMap((each) => {
    const [a, b] = [lefts?.get(each), rights?.get(each)];
    const differs = (a?.value ?? 0) !== (b?.value ?? 0);
    if (!differs) return remembered.has(each) ? [[each, 'agreed']] : [];
    if (each.includes('?')) return [[each, 'deferred']];
    return [[each, a && b ? 'differs' : a ? 'only-left' : 'only-right']];
  });
}

describe('a reconciliation', () => {
  it('finds what a join by maps finds, whatever the pages, and every row is counted once', () =>
    fc.assert(
      fc.asyncProperty(
        side,
        side,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        fc.array(key),
        async (left, right, leftSize, rightSize, before) => {
          const remembered = new Set(before);
          const { tally, findings } = await compare(inPages(left, leftSize), inPages(right, rightSize), remembered);
          expect(findings.map((each) => [each.key, each.kind])).toEqual(byMaps(left, right, remembered));
          expect([tally.left, tally.right]).toEqual([left.length, right.length]);
          const { agreed, ...others } = tally.found;
          const places = new Set([...left, ...right].map((each) => each.key)).size;
          expect(tally.matched + Object.values(others).reduce((sum, each) => sum + each, 0)).toBe(places);
          expect(agreed).toBeLessThanOrEqual(tally.matched);
          for (const unit of ['EA', 'KGM'])
            for (const [name, rows] of Object.entries({ left, right })) {
              const sum = rows.filter((each) => each.unit === unit).reduce((all, each) => all + each.value, 0);
              expect(tally.sums.get(unit)?.[name as 'left'] ?? 0).toBe(sum);
            }
        },
      ),
    ));

  it('tells both figures of a difference, and what lies between', async () => {
    const { findings } = await compare(inPages([row('a', 97)], 1), inPages([row('a', 100)], 1));
    const difference = { value: -3 };
    expect(findings).toEqual([{ key: 'a', kind: 'differs', left: row('a', 97), right: row('a', 100), difference }]);
  });

  it.each([
    [['b', 'a'], 'a comes after b'],
    [['a', 'a'], 'a comes after a'],
  ])('refuses a side whose keys are %j', async (keys, problem) => {
    const rows = keys.map((each) => row(each, 1));
    for (const size of [1, 2]) {
      const comparing = compare(inPages(rows, size), inPages([row('z', 1)], 1));
      await expect(comparing).rejects.toThrow(Unordered);
      await expect(compare(inPages([row('z', 1)], 1), inPages(rows, size))).rejects.toThrow(`right: ${problem}`);
    }
  });

  it('reads no further than it has to, and lets go of both sides when one breaks', async () => {
    let read = 0;
    let closed = false;
    async function* endless(): Pages<Row> {
      try {
        for (;;) yield [row(String(read++).padStart(6, '0'), 1)];
      } finally {
        closed = true;
      }
    }
    async function* broken(): Pages<Row> {
      yield [row('000003', 1)];
      throw new Error('the source is away');
    }
    await expect(compare(endless(), broken())).rejects.toThrow('the source is away');
    expect(read).toBeLessThan(7);
    expect(closed).toBe(true);
  });
});
