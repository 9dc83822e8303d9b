import { afterAll, describe, expect, it } from 'vitest';
import { Expressions } from './expressions.js';

const expressions = new Expressions({ timeMs: 500, memoryMb: 32 });
afterAll(() => expressions.stop());

const madeBy = (expression: string, input: unknown = {}) => expressions.evaluate(expression, input);
/** Longer than anybody waits. */
const ENDLESS = '($f := function($n) { $f($n + 1) }; $f(0))';

describe('an expression', () => {
  it('has the value that it selects, as JSON, and none where it selects nothing', async () => {
    expect(await madeBy('lines.{"sku": item, "n": qty * 2}[]', { lines: [{ item: 'A', qty: 2 }] })).toEqual([
      { sku: 'A', n: 4 },
    ]);
    expect(await madeBy('nothing.there')).toBeUndefined();
    expect(await madeBy('null')).toBeNull();
  });

  it('that is none is told with the place of what is wrong', async () => {
    await expect(madeBy('lines.{"sku": }')).rejects.toMatchObject({ kind: 'syntax', position: expect.any(Number) });
  });

  it('that does not go with its input is told in the words of the language', async () => {
    await expect(madeBy('$number(n)', { n: 'four' })).rejects.toMatchObject({ kind: 'failed', message: /four/ });
    await expect(madeBy('$error("no unit for " & unit)', { unit: 'ZZ' })).rejects.toMatchObject({
      message: 'no unit for ZZ',
    });
  });

  it('that never ends is cut off, and the one behind it has its turn', async () => {
    const [endless, next] = await Promise.allSettled([madeBy(ENDLESS), madeBy('1 + 1')]);
    expect(endless).toMatchObject({ status: 'rejected', reason: { kind: 'too-slow' } });
    expect(next).toEqual({ status: 'fulfilled', value: 2 });
  });

  it('that takes more memory than it may is cut off, and the process goes on', { timeout: 20_000 }, async () => {
    const patient = new Expressions({ timeMs: 15_000, memoryMb: 32 });
    const before = process.memoryUsage().rss;
    await expect(patient.evaluate('[1..9999999].{"n": $, "text": $string($)}', {})).rejects.toMatchObject({
      kind: expect.stringMatching(/too-large|failed/),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20);
    expect(await patient.evaluate('1 + 1', {})).toBe(2);
    await patient.stop();
  });

  it('knows nothing of the process: neither its environment nor its modules', async () => {
    for (const wanted of ['process', 'require', 'globalThis', '$constructor', 'constructor.constructor("return 1")()'])
      expect(await madeBy(wanted, {}).catch((error: Error) => error.name)).toSatisfy(
        (value) => value === undefined || value === 'ExpressionError',
      );
  });
});
