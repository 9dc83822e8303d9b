import { lookup } from 'node:dns/promises';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket } from 'node:tls';
import { hostOf, type ListedTargets } from '../http/index.js';

/** How long a system may take to be connected to. */
const CONNECTED_WITHIN_MS = 5_000;

/** Why a system is not reached, in plain words. */
export class NotReached extends Error {}

/**
 * @param egress where the calls may go; undefined for anywhere
 * @throws NotReached, RefusedTarget
 */
export async function addressesOf(url: URL, egress: ListedTargets | undefined): Promise<readonly string[]> {
  if (egress) return egress.addressesOf(url);
  const host = hostOf(url);
  const found = await lookup(host, { all: true }).catch(() => []);
  if (found.length === 0) throw new NotReached(`${host} has no address`);
  return found.map(({ address }) => address);
}

/**
 * Connects to the first of the addresses that takes it; by https with a certificate that is good for the name.
 * @returns what was found, in plain words
 * @throws NotReached
 */
export async function reach(url: URL, addresses: readonly string[]): Promise<string> {
  const isSafe = url.protocol === 'https:';
  const port = Number(url.port || (isSafe ? 443 : 80));
  let failure: unknown;
  for (const address of addresses) {
    const socket = isSafe ? secured(address, port, hostOf(url)) : connectPlain(port, address);
    try {
      await connected(socket, isSafe ? 'secureConnect' : 'connect');
      return found(socket, port);
    } catch (error) {
      failure = error;
    } finally {
      socket.destroy();
    }
  }
  throw new NotReached(whyNot(failure, port));
}

/** The certificate is held to the name, or where there is none to the address. */
const secured = (address: string, port: number, host: string): TLSSocket =>
  connectTls({ host: address, port, ...(isIP(host) === 0 && { servername: host }) });

function connected(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = () => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
    const timer = setTimeout(late, CONNECTED_WITHIN_MS);
    const end = (work: () => void) => {
      clearTimeout(timer);
      work();
    };
    socket.once('error', (error) => end(() => reject(error)));
    socket.once(event, () => end(resolve));
  });
}

function found(socket: Socket, port: number): string {
  if (!(socket instanceof TLSSocket)) return `It takes connections on port ${port}, without TLS.`;
  const until = new Date(socket.getPeerCertificate().valid_to);
  const days = Number.isNaN(until.getTime())
    ? ''
    : `; its certificate is good until ${until.toISOString().slice(0, 10)}`;
  return `It takes connections on port ${port} by ${socket.getProtocol() ?? 'TLS'}${days}.`;
}

const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself: have the product trust it (NODE_EXTRA_CA_CERTS)',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate is of an authority that is not known: have it trusted (NODE_EXTRA_CA_CERTS)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate is of an authority that is not known: have it trusted (NODE_EXTRA_CA_CERTS)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes without the chain up to a known authority: have it sent, or trusted (NODE_EXTRA_CA_CERTS)',
};

function whyNot(failure: unknown, port: number): string {
  const code = String((failure as { code?: unknown } | undefined)?.code ?? '');
  if (CERTIFICATES[code]) return CERTIFICATES[code];
  if (code === 'ECONNREFUSED') return `nothing takes connections on port ${port} there`;
  if (code === 'ETIMEDOUT') return `there is no answer on port ${port}: a firewall may be in between`;
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'there is no way to its network from here';
  if (/SSL|TLS|EPROTO/.test(code)) return `what answers on port ${port} speaks no TLS that is taken (${code})`;
  return `the connection ended at once${code ? ` (${code})` : ''}`;
}
