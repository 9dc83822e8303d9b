import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';

/** All addresses of a name. Whoever aborts wants no answer any more. */
export type Resolve = (hostname: string, signal: AbortSignal) => Promise<readonly LookupAddress[]>;

/** Of one question to one name server; doubled for the second and last one. */
const ANSWER_MS = 700;
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Resolves as the machine is set up to, by its hosts file and then its name servers, over sockets of its own: a name whose
 * servers are silent costs a socket for a while, where `getaddrinfo` costs one of the two threads that the whole process
 * has for it.
 * @param servers instead of the machine's own, as `address:port`
 */
export const resolveWith =
  (servers?: readonly string[]): Resolve =>
  async (hostname, signal) => {
    const name = hostname.toLowerCase().replace(/\.$/, '');
    const near = await addressesNearby(name);
    return near.length > 0 ? near : ask(name, servers, signal);
  };

/** What the machine knows by itself (RFC 6761 6.3 for `localhost`). */
async function addressesNearby(name: string): Promise<LookupAddress[]> {
  const hosts = await readFile('/etc/hosts', 'utf8').catch(() => '');
  const addresses = hosts.split('\n').flatMap((line) => {
    const [address, ...names] = line.replace(/#.*/, '').trim().toLowerCase().split(/\s+/);
    return address && names.includes(name) ? [address] : [];
  });
  const isLocal = name === 'localhost' || name.endsWith('.localhost');
  return inOrder(addresses.length === 0 && isLocal ? LOOPBACK : addresses);
}

/** Each question has a resolver of its own: it knows the name servers of now, and can be given up alone. */
async function ask(
  name: string,
  servers: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<LookupAddress[]> {
  const resolver = new Resolver({ timeout: ANSWER_MS, tries: 2 });
  if (servers) resolver.setServers(servers);
  const giveUp = () => resolver.cancel();
  signal.addEventListener('abort', giveUp, { once: true });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  signal.removeEventListener('abort', giveUp);
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const [first] = answers;
  if (addresses.length === 0 && first.status === 'rejected') throw first.reason;
  return inOrder(addresses);
}

/** IPv4 first: whoever tries only one address reaches it from anywhere. */
const inOrder = (addresses: readonly string[]): LookupAddress[] =>
  addresses
    .map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    .sort((one, other) => one.family - other.family);
