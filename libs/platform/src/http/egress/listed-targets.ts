import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type Resolve, resolveWith } from './names.js';
import { isAllowedAddress } from './public-address.js';
import { lookupBy, resolveInTime } from './resolve-in-time.js';
import { hostOf, parseUrl, RefusedTarget } from './target-url.js';

/** A host's name, or with `*.` all names below one. */
const NAME = /^(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?$/;
/** Nobody's, everybody's, the link's own (metadata services), or one that wraps another, whatever network is listed. */
const NEVER = new Set([
  ...['unspecified', 'broadcast', 'multicast', 'linkLocal'],
  ...['rfc6145', 'rfc6052', '6to4', 'teredo'],
]);
/** Metadata and host services outside of those: Azure, Alibaba, Oracle, AWS by IPv6. */
const OF_CLOUDS = new Set(['168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254']);

type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** One of an operator's list: a network, an address, a host's name, or `*.` and a domain. */
export const isListable = (entry: string): boolean =>
  networkOf(entry) !== undefined || (NAME.test(entry.toLowerCase()) && !/^[\d.]+$/.test(entry));

/** Where the calls of a connection may go, as an operator lists it; what is on no list is called by nobody. */
export interface Egress {
  /**
   * Judges what can be judged without asking the network.
   * @throws RefusedTarget
   */
  parse(text: string): URL;
  /** For an agent's `lookup`: judges the addresses of a name as it connects. */
  readonly lookup: ReturnType<typeof lookupBy>;
}

/**
 * Guards calls to systems that operators connect at run time. These may well be inside, so that the list says what is
 * allowed: a name on it may have public addresses, and those of a network on it; a name that is not, or an address, only
 * those of a network on it. So a name that somebody else looks after does not lead inside unless that network is listed.
 */
export class ListedTargets implements Egress {
  private readonly networks: readonly Network[];
  private readonly names: readonly string[];

  /**
   * @param list each `isListable`
   * @param plain http will do as well as https
   */
  constructor(
    list: readonly string[],
    private readonly plain: boolean,
    private readonly resolve: Resolve = resolveWith(),
  ) {
    const entries = list.map((entry) => entry.toLowerCase());
    this.networks = entries.map(networkOf).filter((each) => each !== undefined);
    this.names = entries.filter((entry) => networkOf(entry) === undefined);
  }

  parse(text: string): URL {
    const url = parseUrl(text, this.plain);
    const host = hostOf(url);
    if (isIP(host) ? !this.holds(host) : !this.names.some((name) => covers(name, host)) && this.networks.length === 0)
      throw notListed(host);
    return url;
  }

  /**
   * Judges an address where it is registered. One on the list by its name may have no address yet, or name servers that are
   * away: it is judged when it is called.
   * @throws RefusedTarget
   */
  async check(text: string): Promise<URL> {
    const url = this.parse(text);
    try {
      await this.addressesOf(url);
    } catch (error) {
      const isUnresolved = error instanceof RefusedTarget && error.code !== 'not-listed';
      if (!isUnresolved || !this.names.some((name) => covers(name, hostOf(url)))) throw error;
    }
    return url;
  }

  /**
   * All addresses of a URL's host, each of them allowed.
   * @throws RefusedTarget
   */
  async addressesOf(url: URL): Promise<readonly string[]> {
    const host = hostOf(url);
    if (isIP(host)) return [host];
    return (await this.judged(host)).map(({ address }) => address);
  }

  readonly lookup = lookupBy((hostname) => this.judged(hostname));

  private async judged(hostname: string): Promise<readonly LookupAddress[]> {
    const host = hostname.toLowerCase().replace(/\.+$/, '');
    const isNamed = this.names.some((name) => covers(name, host));
    if (!isNamed && this.networks.length === 0) throw notListed(host);
    const addresses = await resolveInTime(host, this.resolve);
    const refused = addresses.find(({ address }) => !(this.holds(address) || (isNamed && isAllowedAddress(address))));
    if (refused) throw notListed(isNamed ? `${host} leads to ${refused.address}, which` : host);
    return addresses;
  }

  /** Whether an address is of a listed network. */
  private holds(text: string): boolean {
    if (!isIP(text) || text.includes('%')) return false;
    const address = ipaddr.process(text);
    if (NEVER.has(address.range()) || OF_CLOUDS.has(address.toString())) return false;
    return this.networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
  }
}

function networkOf(entry: string): Network | undefined {
  const [address = '', ...bits] = entry.split('/');
  const kind = isIP(address);
  if (kind === 0) return undefined;
  if (bits.length === 0) return [ipaddr.parse(address), kind === 4 ? 32 : 128];
  return ipaddr.isValidCIDR(entry) ? ipaddr.parseCIDR(entry) : undefined;
}

const covers = (name: string, host: string) =>
  name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length > name.length - 1 : host === name;

const notListed = (what: string) =>
  new RefusedTarget('not-listed', `${what} is not on the list of what may be connected (CONNECTION_ADDRESSES)`);
