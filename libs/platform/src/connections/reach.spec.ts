import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePorts } from '../../../../test/support/ports.js';
import { addressesOf, NotReached, reach } from './reach.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
const told = (url: string, addresses = ['127.0.0.1']) =>
  reach(new URL(url), addresses).catch((error: Error) => {
    expect(error).toBeInstanceOf(NotReached);
    return error.message;
  });
const NO_OPENSSL = spawnSync('openssl', ['version']).error ? ' (skipped: there is no openssl to make one with)' : '';

function certificate(name: string): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    execFileSync('openssl', [...made, '-subj', `/CN=${name}`, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a system', () => {
  it('that takes connections is told so, by the first of its addresses that does', async () => {
    const port = await portOf(createServer());
    expect(await told(`http://sap.acme.example:${port}`, ['127.0.0.2', '127.0.0.1'])).toBe(
      `It takes connections on port ${port}, without TLS.`,
    );
  });

  it('where nothing listens is told so', async () => {
    const [port] = await freePorts(1);
    expect(await told(`https://sap.acme.example:${port}`)).toBe(`nothing takes connections on port ${port} there`);
  });

  it('that speaks no TLS is told so', async () => {
    const port = await portOf(createServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect(await told(`https://sap.acme.example:${port}`)).toMatch(/speaks no TLS that is taken|ended at once/);
  });

  it.skipIf(NO_OPENSSL !== '')(`whose certificate nobody vouches for is told so${NO_OPENSSL}`, async () => {
    const port = await portOf(createSecureServer(certificate('sap.acme.example')));
    expect(await told(`https://sap.acme.example:${port}`)).toMatch(/^its certificate is signed by itself/);
  });

  it('whose name has no address is told so', async () => {
    await expect(addressesOf(new URL('https://nobody.invalid/'), undefined)).rejects.toThrow(
      'nobody.invalid has no address',
    );
  });
});
