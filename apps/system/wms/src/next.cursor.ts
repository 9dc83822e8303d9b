import { VendorError } from '#platform/http';
import { LONGEST_CURSOR } from './wms.port.js';

/**
 * What a page of a vendor's listing names as the one behind it; null at the end.
 * @param asked what the page was asked by
 * @param listing in words, at the beginning of a sentence
 * @throws VendorError `garbage` for one that does not go on, or is too long to be kept
 */
export function nextCursorOf(named: string | null, asked: string | undefined, listing: string): string | null {
  if (named && named === asked)
    throw new VendorError('garbage', `${listing} does not go on: a page names itself as the next one`);
  if (named && named.length > LONGEST_CURSOR)
    throw new VendorError(
      'garbage',
      `${listing} cannot be read on: its cursor has ${named.length} characters, ${LONGEST_CURSOR} at most are kept`,
    );
  // An empty one would be the beginning again.
  return named || null;
}
