import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { type Resolve, resolveWith } from './names.js';
import { isAllowedAddress } from './public-address.js';
import { lookupBy, resolveInTime } from './resolve-in-time.js';
import { hostOf, notPublic, parseTarget, type Reach } from './target-url.js';

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
  readonly lookup = lookupBy((hostname) => this.addressesOf(hostname));

  private async addressesOf(hostname: string): Promise<readonly LookupAddress[]> {
    const addresses = await resolveInTime(hostname, this.resolve);
    if (!addresses.every(({ address }) => isAllowedAddress(address, this.reach === 'near'))) throw notPublic(hostname);
    return addresses;
  }
}
