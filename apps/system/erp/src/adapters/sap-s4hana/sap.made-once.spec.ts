import { describe, expect, it } from 'vitest';
import { VendorError } from '#platform/http';
import { rejected } from './sap.errors.js';
import { madeOnce } from './sap.made-once.js';
import { again, once } from './sap.scripts.js';

/** A vendor that finds what was committed, and refuses to make it twice. */
function vendor(refusal: Error = rejected('VL/363 exceeds the open quantity')) {
  const book: string[] = [];
  let committedLate = false;
  return {
    book,
    commitLate: () => {
      committedLate = true;
    },
    swept: async () => book[0],
    make: async () => {
      if (committedLate) book.push('of the first attempt');
      if (book.length > 0) throw refusal;
      book.push('of this attempt');
    },
    lateCommitMs: 0,
  };
}

describe('a document that is made once', () => {
  it('is made, and read back', async () => {
    expect(await madeOnce(vendor(), once)).toBe('of this attempt');
  });

  it('is the one of an earlier attempt, where a second is refused because the first was committed meanwhile', async () => {
    const sap = vendor();
    sap.commitLate();
    expect(await madeOnce(sap, again)).toBe('of the first attempt');
    expect(sap.book).toHaveLength(1);
  });

  it.each([
    ['for the first time', rejected('no such order'), once],
    ['and is not there', rejected('no such order'), again],
    ['for another reason than its own', new VendorError('unavailable', 'down'), again],
  ])('is refused where it is refused %s', async (_, refusal, context) => {
    const never = { swept: async () => undefined, make: () => Promise.reject(refusal), lateCommitMs: 0 };
    await expect(madeOnce(never, context)).rejects.toBe(refusal);
  });
});
