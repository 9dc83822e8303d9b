import { VendorError } from '#platform/http';
import { type CallOptions, TRIES, type TrytonClient } from './tryton.client.js';

/** A document of the books that is drafted, and then posted. */
export interface Draft {
  readonly id: number;
  readonly number: string | null;
  readonly state: string;
}

/**
 * What is found by our reference is posted, once. A draft that was made twice, because the first was committed after it
 * was looked up, has no effect: of several the posted one counts, or else the oldest.
 * @param find those that carry our reference
 * @param insert makes the draft
 * @returns its number
 */
export async function postOnce(
  client: TrytonClient,
  model: 'account.move' | 'account.invoice',
  what: string,
  find: () => Promise<readonly Draft[]>,
  insert: () => Promise<unknown>,
  options: CallOptions,
): Promise<{ documentNumber: string }> {
  let document = counting(await find());
  if (!document) {
    await onceMore(insert);
    document = counting(await find());
  }
  if (!document) throw new VendorError('unclear', `Tryton told of a new ${what}, and has none`);
  for (let tries = 0; !isBooked(document); tries++) {
    if (tries === TRIES) throw new VendorError('rejected', `Tryton left the ${what} ${document.state}`);
    const { id } = document;
    await onceMore(() => client.call(model, 'post', [[id]], { ...options, repeatable: true }));
    document = counting(await find()) ?? document;
  }
  return { documentNumber: document.number };
}

const isBooked = (document: Draft): document is Draft & { number: string } =>
  (document.state === 'posted' || document.state === 'paid') && document.number !== null;

const counting = (found: readonly Draft[]): Draft | undefined =>
  found.find(isBooked) ?? [...found].sort((a, b) => a.id - b.id)[0];

/**
 * Of postings that are the first of a journal in a period at the same time, Tryton refuses all but one: each makes the
 * row of that journal and period (account/move.py, JournalPeriod), and only one may. What is refused is rolled back.
 */
async function onceMore<T>(post: () => Promise<T>): Promise<T> {
  try {
    return await post();
  } catch (error) {
    if (error instanceof VendorError && error.kind === 'rejected') return post();
    throw error;
  }
}
