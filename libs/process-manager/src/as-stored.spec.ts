import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataSource, Database } from '#platform/persistence';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { asStored } from './as-stored.js';

describe('a value as stored', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = new Database(await createDataSource(test.url).initialize());
  });
  afterAll(async () => {
    await database.dataSource.destroy();
    await test.drop();
  });

  it('reads to the letter as the database gives it back', async () => {
    // jsonb has no U+0000 and no lone surrogates; those are refused, not changed.
    const text = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((each) => !each.includes('\0'));
    const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(text, tie('value'))),
    }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, value, { minKeys: 2 }), async (given) => {
        const [row] = await database.query<{ back: unknown }>('SELECT $1::jsonb AS back', [JSON.stringify(given)]);
        expect(JSON.stringify(asStored(given))).toBe(JSON.stringify(row?.back));
      }),
      { numRuns: 200 },
    );
  });
});
