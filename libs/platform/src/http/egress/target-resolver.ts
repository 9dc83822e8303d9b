import type { LookupAddress, LookupAllOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type Resolve, resolveWith } from './names.js';
import { isAllowedAddress } from './public-address.js';
import { hostOf, notPublic, parseTarget, type Reach, RefusedTarget } from './target-url.js';

/** A name that is not resolved by then is not called. */
const RESOLVED_WITHIN_MS = 3_000;

/**
 * Guards calls to addresses that others name (SSRF). A name is judged by all of its addresses at the moment of
 * connecting, and the connection goes to one of those that were judged: a name that changes in between gains nothing.
 */
export class TargetResolver {
  constructor(
    private readonly reach: Reach,
    private readonly resolve: Resolve = resolveWith(),
  ) {}

  /**
   * Judges an address where it is registered.
   * @throws RefusedTarget
   */
  async check(text: string): Promise<URL> {
    const url = parseTarget(text, this.reach);
    if (!isIP(hostOf(url)) && this.reach === 'public') await this.addressesOf(hostOf(url));
    return url;
  }

  /** For `connect.lookup` of an undici dispatcher. Not asked for hosts that are addresses: `parseTarget` has judged them. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    const answer = callback as (error: Error | null, ...rest: unknown[]) => void;
    this.addressesOf(hostname).then(
      (addresses) => {
        const [first] = addresses as [LookupAddress];
        if ((options as LookupAllOptions).all) answer(null, addresses);
        else answer(null, first.address, first.family);
      },
      (error: Error) => answer(error),
    );
  };

  private async addressesOf(hostname: string): Promise<readonly LookupAddress[]> {
    const addresses = await this.resolveInTime(hostname);
    if (addresses.length === 0) throw new RefusedTarget('unresolvable', `${hostname} has no address`);
    if (!addresses.every(({ address }) => isAllowedAddress(address, this.reach === 'near'))) throw notPublic(hostname);
    return addresses;
  }

  private resolveInTime(hostname: string): Promise<readonly LookupAddress[]> {
    const given = new AbortController();
    return new Promise((done, fail) => {
      const late = () => {
        fail(
          new RefusedTarget('not-resolved-in-time', `the name servers of ${hostname} do not answer; try again later`),
        );
        given.abort();
      };
      const timer = setTimeout(late, RESOLVED_WITHIN_MS);
      this.resolve(hostname, given.signal)
        .then(done, (error: { code?: unknown }) => (error.code === 'ETIMEOUT' ? late() : done([])))
        .finally(() => clearTimeout(timer));
    });
  }
}
