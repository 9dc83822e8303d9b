import ipaddr from 'ipaddr.js';

/** Global unicast as it is handed out (RFC 4291 2.4). All else of IPv6 embeds IPv4, is local, or is nobody's. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its range and yet the cloud's own: Azure's host service. Others' metadata lies in ranges that are refused. */
const CLOUD_INTERNAL = new Set(['168.63.129.16']);

/** What a machine of a developer talks to as well. */
const NEAR = new Set(['loopback', 'private', 'uniqueLocal']);

/**
 * Whether an address is one that anybody on the Internet could reach: no loopback, private, link-local, unique local,
 * shared (CGNAT), multicast, unspecified, documentation or reserved one, none that wraps an IPv4 address (mapped,
 * compatible, NAT64, 6to4, Teredo), and no metadata service.
 * @param address as a resolver gives it, without brackets
 * @param near loopback and private addresses will do as well
 */
export function isAllowedAddress(address: string, near = false): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (near && NEAR.has(range)) return true;
  if (range !== 'unicast' || CLOUD_INTERNAL.has(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
