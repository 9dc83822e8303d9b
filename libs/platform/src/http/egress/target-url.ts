import { isIP } from 'node:net';
import { isAllowedAddress } from './public-address.js';

/** Where calls to addresses that others name may go. `near`: http, loopback and private addresses too, for development. */
export type Reach = 'public' | 'near';

/** Why an address that somebody else named is not called. */
export class RefusedTarget extends Error {
  override readonly name = 'RefusedTarget';
  constructor(
    readonly code:
      | 'invalid-url'
      | 'not-https'
      | 'credentials-in-url'
      | 'port-not-allowed'
      | 'not-public'
      | 'not-listed'
      | 'unresolvable'
      | 'not-resolved-in-time',
    message: string,
  ) {
    super(message);
  }
}

/** Names that no public resolver answers, or that a machine resolves to itself (RFC 6761, RFC 6762, RFC 8375). */
const LOCAL_NAME =
  /(^|\.)(localhost|local|internal|intranet|home\.arpa|in-addr\.arpa|ip6\.arpa|onion|test|invalid|example)$/;

/** From 1024 on, those that the Fetch standard blocks: services that a crafted request could talk to. */
const BLOCKED_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/**
 * An address that somebody else named, as far as it can be judged without asking the network. The URL standard has
 * turned decimal, octal, hexadecimal and short forms of IPv4 into the dotted one before the host is looked at.
 * @throws RefusedTarget
 */
export function parseTarget(text: string, reach: Reach): URL {
  const near = reach === 'near';
  const url = parseUrl(text, near);
  if (!near) refusePort(url);
  const host = hostOf(url);
  if (isIP(host) ? !isAllowedAddress(host, near) : !near && isLocalName(host)) throw notPublic(host);
  return url;
}

/**
 * The form of an address, wherever it leads.
 * @param plain http will do as well
 * @throws RefusedTarget
 */
export function parseUrl(text: string, plain: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || text !== text.trim() || hasControl(text))
    throw new RefusedTarget('invalid-url', 'not an absolute URL');
  if (url.protocol !== 'https:' && !(plain && url.protocol === 'http:'))
    throw new RefusedTarget('not-https', 'the URL must begin with https://');
  if (url.username || url.password || /^[a-z]+:[/\\]*[^/\\?#]*@/i.test(text))
    throw new RefusedTarget('credentials-in-url', 'the URL must carry no user name or password');
  return url;
}

/** The host without brackets and without the dot that ends a rooted name. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');

export const notPublic = (host: string): RefusedTarget =>
  new RefusedTarget('not-public', `${host} is not an address on the public Internet`);

function refusePort({ port }: URL): void {
  if (port === '') return;
  const number = Number(port);
  if (number < 1024 || BLOCKED_PORTS.has(number))
    throw new RefusedTarget('port-not-allowed', 'use port 443 or one from 1024 on that no other service is known for');
}

/** A name without a dot means something else in each network. */
const isLocalName = (host: string) => !host.includes('.') || LOCAL_NAME.test(host);

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0x7f) return true;
  return false;
}
