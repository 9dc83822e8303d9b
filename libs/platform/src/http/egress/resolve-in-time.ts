import type { LookupAddress, LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Resolve } from './names.js';
import { RefusedTarget } from './target-url.js';

/** A name that is not resolved by then is not called. */
const RESOLVED_WITHIN_MS = 3_000;

/**
 * All addresses of a name.
 * @throws RefusedTarget `unresolvable` where it has none, `not-resolved-in-time` where its name servers are silent
 */
export async function resolveInTime(hostname: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const addresses = await answered(hostname, resolve);
  if (addresses.length === 0) throw new RefusedTarget('unresolvable', `${hostname} has no address`);
  return addresses;
}

function answered(hostname: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const given = new AbortController();
  return new Promise((done, fail) => {
    const late = () => {
      fail(new RefusedTarget('not-resolved-in-time', `the name servers of ${hostname} do not answer; try again later`));
      given.abort();
    };
    const timer = setTimeout(late, RESOLVED_WITHIN_MS);
    resolve(hostname, given.signal)
      .then(done, (error: { code?: unknown }) => (error.code === 'ETIMEOUT' ? late() : done([])))
      .finally(() => clearTimeout(timer));
  });
}

/**
 * As Node asks for addresses when it connects: it goes to one of those that were judged, and to no other. Not asked for
 * hosts that are addresses.
 */
export const lookupBy =
  (addressesOf: (hostname: string) => Promise<readonly LookupAddress[]>): LookupFunction =>
  (hostname, options, callback) => {
    const answer = callback as (error: Error | null, ...rest: unknown[]) => void;
    addressesOf(hostname).then(
      (addresses) => {
        const [first] = addresses as [LookupAddress];
        if ((options as LookupAllOptions).all) answer(null, addresses);
        else answer(null, first.address, first.family);
      },
      (error: Error) => answer(error),
    );
  };
