import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListable, ListedTargets } from './listed-targets.js';
import type { Resolve } from './names.js';
import type { RefusedTarget } from './target-url.js';

const addresses =
  (...all: string[]): Resolve =>
  async () =>
    all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const verdict = (list: string[], url: string, resolve = addresses(), plain = false): Promise<string> =>
  new ListedTargets(list, plain, resolve).check(url).then(
    () => 'allowed',
    ({ code }: RefusedTarget) => code,
  );

describe('what an operator may connect', () => {
  it('is nothing until something is listed', async () => {
    for (const url of ['https://erp.acme.com/', 'https://8.8.8.8/', 'https://10.1.2.3/', 'https://localhost/'])
      expect([url, await verdict([], url, addresses('8.8.8.8'))]).toEqual([url, 'not-listed']);
  });

  it('is a listed name, and no other that ends or begins like it', async () => {
    const list = ['sap.acme.com', '*.wms.acme.com'];
    const judged = (host: string) => verdict(list, `https://${host}/`, addresses('8.8.8.8'));
    for (const host of ['sap.acme.com', 'SAP.acme.com.', 'eu.wms.acme.com', 'a.b.wms.acme.com'])
      expect([host, await judged(host)]).toEqual([host, 'allowed']);
    for (const host of ['acme.com', 'xsap.acme.com', 'sap.acme.com.evil.com', 'wms.acme.com', 'evilwms.acme.com'])
      expect([host, await judged(host)]).toEqual([host, 'not-listed']);
  });

  it('is an address of a listed network, and none beside it', async () => {
    const list = ['10.20.0.0/16', '192.168.7.9', 'fd12:3456::/32'];
    const judged = (url: string) => verdict(list, url);
    for (const url of [
      'https://10.20.255.1/',
      'https://192.168.7.9/',
      'https://[fd12:3456::1]/',
      'https://0x0a140001/',
    ])
      expect([url, await judged(url)]).toEqual([url, 'allowed']);
    for (const url of ['https://10.21.0.1/', 'https://192.168.7.8/', 'https://[fd12:3457::1]/', 'https://8.8.8.8/'])
      expect([url, await judged(url)]).toEqual([url, 'not-listed']);
  });

  it('is a name only where all of its addresses may be called: one that leads inside needs its network listed', async () => {
    const judged = (list: string[], ...all: string[]) => verdict(list, 'https://sap.acme.com/', addresses(...all));
    expect(await judged(['sap.acme.com'], '10.20.0.1')).toBe('not-listed');
    expect(await judged(['sap.acme.com'], '8.8.8.8', '127.0.0.1')).toBe('not-listed');
    expect(await judged(['sap.acme.com', '10.20.0.0/16'], '10.20.0.1', '8.8.8.8')).toBe('allowed');
    expect(await judged(['10.20.0.0/16'], '10.20.0.1')).toBe('allowed');
    expect(await judged(['10.20.0.0/16'], '10.20.0.1', '8.8.8.8')).toBe('not-listed');
    expect(await judged(['10.20.0.0/16'], '::ffff:10.20.0.1')).toBe('allowed');
  });

  it('is never a metadata service, the link’s own or nobody’s, whatever is listed', async () => {
    const all = ['0.0.0.0/0', '::/0'];
    for (const url of [
      '169.254.169.254',
      '168.63.129.16',
      '100.100.100.200',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ])
      expect([url, await verdict(all, `https://${url}/`)]).toEqual([url, 'not-listed']);
    for (const url of ['fe80::1', 'fd00:ec2::254', '::', 'ff02::1', '64:ff9b::a9fe:a9fe', '2002:a9fe:a9fe::'])
      expect([url, await verdict(all, `https://[${url}]/`)]).toEqual([url, 'not-listed']);
    expect(await verdict([...all, 'meta.acme.com'], 'https://meta.acme.com/', addresses('169.254.169.254'))).toBe(
      'not-listed',
    );
  });

  it('is reached by https, and carries no credentials in its address', async () => {
    const list = ['127.0.0.0/8'];
    expect(await verdict(list, 'http://127.0.0.1/')).toBe('not-https');
    expect(await verdict(list, 'http://127.0.0.1/', addresses(), true)).toBe('allowed');
    expect(await verdict(list, 'https://u:p@127.0.0.1/')).toBe('credentials-in-url');
    expect(await verdict(list, 'ftp://127.0.0.1/', addresses(), true)).toBe('not-https');
    expect(await verdict(list, 'no address')).toBe('invalid-url');
  });

  it('may be listed by a name that has no address yet, and not by a network alone', async () => {
    expect(await verdict(['sap.acme.com'], 'https://sap.acme.com/')).toBe('allowed');
    expect(await verdict(['10.20.0.0/16'], 'https://sap.acme.com/')).toBe('unresolvable');
  });

  it('is never one that no entry of the list holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.ipV4(), fc.integer({ min: 8, max: 32 }), fc.ipV4(), async (network, bits, address) => {
        const number = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
        const inside =
          Math.floor(number(network) / 2 ** (32 - bits)) === Math.floor(number(address) / 2 ** (32 - bits));
        if (!inside) expect(await verdict([`${network}/${bits}`], `https://${address}/`)).toBe('not-listed');
      }),
    );
  });
});

describe('an entry of the list', () => {
  it.each(['10.0.0.0/8', '10.1.2.3', 'fd00::/8', 'sap.acme.com', '*.acme.com', 'sap-dev', 'localhost'])(
    'may be %s',
    (entry) => {
      expect(isListable(entry)).toBe(true);
    },
  );

  it.each([
    '10.0.0.0/33',
    '10.1.2',
    '10',
    'https://acme.com',
    'acme.com:443',
    '*',
    'a..b',
    '*.*.com',
    '10.0.0.0/8/8',
    '',
  ])('may not be %s', (entry) => {
    expect(isListable(entry)).toBe(false);
  });
});
