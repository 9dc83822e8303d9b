import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAllowedAddress } from './public-address.js';
import { TargetResolver } from './target-resolver.js';
import { parseTarget, type RefusedTarget } from './target-url.js';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    return (error as RefusedTarget).code;
  }
};
const judged = (url: string) => codeOf(() => parseTarget(url, 'public'));

describe('an address', () => {
  it.each([
    ['127.0.0.1', '127.255.255.254', '::1', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1'],
    ['0.0.0.0', '::', '169.254.1.1', 'fe80::1', '100.64.0.1', '100.127.255.255', '224.0.0.1', 'ff02::1'],
    ['240.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.9', '2001:db8::1'],
    ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '168.63.129.16', '192.0.0.192', '192.0.0.1'],
    ['::ffff:8.8.8.8', '::ffff:127.0.0.1', '::127.0.0.1', '::8.8.8.8', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1'],
    ['2002:7f00:1::', '2001:0:7f00:1::1', 'fec0::1', '100::1', 'fe80::1%eth0', '127.1', '0x7f.1', 'nonsense', ''],
  ])('that is not on the public Internet is refused: %s, %s, …', (...addresses) => {
    expect(addresses.filter((address) => isAllowedAddress(address))).toEqual([]);
  });

  it('on the public Internet is allowed', () => {
    for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001::200e'])
      expect([address, isAllowedAddress(address)]).toEqual([address, true]);
  });

  it('near by is allowed to developers, and neither link-local nor metadata ones', () => {
    for (const address of ['127.0.0.1', '::1', '10.1.2.3', 'fd00::1'])
      expect(isAllowedAddress(address, true)).toBe(true);
    for (const address of ['169.254.169.254', 'fe80::1', '0.0.0.0', '::ffff:127.0.0.1', '224.0.0.1'])
      expect([address, isAllowedAddress(address, true)]).toEqual([address, false]);
  });
});

describe('a URL', () => {
  it.each([
    ['https://127.0.0.1/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://0x7f000001/', 'not-public'],
    ['https://0x7f.0.0.1/', 'not-public'],
    ['https://0177.0.0.1/', 'not-public'],
    ['https://017700000001/', 'not-public'],
    ['https://127.1/', 'not-public'],
    ['https://127.0.0.1./', 'not-public'],
    ['https://①②⑦.⓪.⓪.①/', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://[0:0:0:0:0:0:0:1]:8443/', 'not-public'],
    ['https://[::ffff:127.0.0.1]/', 'not-public'],
    ['https://[::ffff:7f00:1]/', 'not-public'],
    ['https://[::127.0.0.1]/', 'not-public'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'not-public'],
    ['https://[fd00:ec2::254]/latest/', 'not-public'],
    ['https://169.254.169.254/latest/meta-data/', 'not-public'],
    ['https://0/', 'not-public'],
    ['https://localhost/', 'not-public'],
    ['https://LOCALHOST./', 'not-public'],
    ['https://api.localhost/', 'not-public'],
    ['https://printer.local/', 'not-public'],
    ['https://metadata.google.internal/', 'not-public'],
    ['https://metadata/', 'not-public'],
    ['http://hooks.partner.com/', 'not-https'],
    ['ftp://hooks.partner.com/', 'not-https'],
    ['file:///etc/passwd', 'invalid-url'],
    ['javascript:alert(1)', 'invalid-url'],
    ['https://user:pass@hooks.partner.com/', 'credentials-in-url'],
    ['https://user@hooks.partner.com/', 'credentials-in-url'],
    ['https://@hooks.partner.com/', 'credentials-in-url'],
    ['https://hooks.partner.com@127.0.0.1/', 'credentials-in-url'],
    ['https://hooks.partner.com:22/', 'port-not-allowed'],
    ['https://hooks.partner.com:80/', 'port-not-allowed'],
    ['https://hooks.partner.com:6000/', 'port-not-allowed'],
    ['https://hooks.partner.com:0/', 'port-not-allowed'],
    ['https://hooks.partner.com:99999/', 'invalid-url'],
    ['https:///', 'invalid-url'],
    ['//hooks.partner.com/', 'invalid-url'],
    [' https://hooks.partner.com/', 'invalid-url'],
    ['https://hooks.partner.com/\r\nx: y', 'invalid-url'],
    ['https://exa mple.com/', 'invalid-url'],
    ['', 'invalid-url'],
  ])('%s is refused as %s', (url, code) => {
    expect(judged(url)).toBe(code);
  });

  it.each([
    'https://hooks.partner.com/a?b=c',
    'https://hooks.partner.com:8443/',
    'https://8.8.8.8/',
    'https://bücher.de/',
  ])('%s is allowed', (url) => {
    expect(judged(url)).toBe('allowed');
  });

  it('may be plain and near for developers, and still carries no credentials and names no metadata service', () => {
    const near = (url: string) => codeOf(() => parseTarget(url, 'near'));
    expect(['http://127.0.0.1:4567/hook', 'http://localhost:80/', 'http://[::1]:1/'].map(near)).toEqual(
      Array(3).fill('allowed'),
    );
    expect(['ftp://localhost/', 'http://u:p@localhost/', 'http://169.254.169.254/'].map(near)).toEqual([
      'not-https',
      'credentials-in-url',
      'not-public',
    ]);
  });
});

describe('a name', () => {
  const named = (...addresses: string[]) =>
    new TargetResolver('public', async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  const checked = (resolver: TargetResolver) =>
    resolver.check('https://hooks.partner.com/').then(
      () => 'allowed',
      (error: RefusedTarget) => error.code,
    );

  it('is judged by what it resolves to, one bad address among good ones included', async () => {
    expect(await checked(named('8.8.8.8'))).toBe('allowed');
    expect(await checked(named('10.0.0.1'))).toBe('not-public');
    expect(await checked(named('8.8.8.8', '127.0.0.1'))).toBe('not-public');
    expect(await checked(named('2606:4700::1', '::ffff:169.254.169.254'))).toBe('not-public');
    expect(await checked(named())).toBe('unresolvable');
    expect(await checked(new TargetResolver('public', () => Promise.reject(new Error('ENOTFOUND'))))).toBe(
      'unresolvable',
    );
  });

  describe('that is connected to', () => {
    let server: Server;
    let reached = 0;
    beforeAll(async () => {
      server = createServer((_, response) => {
        reached += 1;
        response.end('inside');
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    });
    afterAll(() => {
      server.close();
    });
    const call = (resolver: TargetResolver) => {
      const dispatcher = new Agent({ connect: { lookup: resolver.lookup } });
      return request(`http://hooks.partner.com:${(server.address() as AddressInfo).port}/`, { dispatcher }).finally(
        () => dispatcher.close(),
      );
    };

    it('is judged again: one that has moved inside since it was registered is not reached', async () => {
      let asked = 0;
      const rebinding = new TargetResolver('public', async () => [
        { address: asked++ === 0 ? '8.8.8.8' : '127.0.0.1', family: 4 },
      ]);
      expect(await checked(rebinding)).toBe('allowed');
      await expect(call(rebinding)).rejects.toMatchObject({ code: 'not-public' });
      expect(reached).toBe(0);
    });

    it('is connected to at the very address that was judged', async () => {
      let asked = 0;
      const near = new TargetResolver('near', async () => {
        asked += 1;
        return [{ address: '127.0.0.1', family: 4 }];
      });
      const { body } = await call(near);
      expect(await body.text()).toBe('inside');
      expect(asked).toBe(1);
    });
  });
});
