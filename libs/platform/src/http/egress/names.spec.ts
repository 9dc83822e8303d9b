import { lookup } from 'node:dns/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NameServer } from '../../../../../test/support/name-server.js';
import { resolveWith } from './names.js';
import { TargetResolver } from './target-resolver.js';
import type { RefusedTarget } from './target-url.js';

const names = new NameServer();
let resolver: TargetResolver;
beforeAll(async () => {
  await names.start();
  names.addresses.set('hooks.partner.com', '8.8.8.8').set('inside.partner.com', '10.0.0.1');
  resolver = new TargetResolver('public', resolveWith([names.server]));
});
afterAll(() => names.stop());

const checked = (host: string) =>
  resolver.check(`https://${host}/`).then(
    () => 'allowed',
    ({ code }: RefusedTarget) => code,
  );
const addressOf = (name: string) => resolveWith([names.server])(name, new AbortController().signal);

describe('a name', () => {
  it.each([
    ['hooks.partner.com', 'allowed'],
    ['HOOKS.partner.com.', 'allowed'],
    ['inside.partner.com', 'not-public'],
    ['unknown.partner.com', 'unresolvable'],
    ['hooks.silent', 'not-resolved-in-time'],
  ])('%s is judged by what name servers say of it: %s', async (host, verdict) => {
    expect(await checked(host)).toBe(verdict);
  });

  it('of the machine itself is asked of no name server', async () => {
    expect(await addressOf('localhost')).toContainEqual({ address: '127.0.0.1', family: 4 });
    expect(await addressOf('api.localhost')).toContainEqual({ address: '127.0.0.1', family: 4 });
  });

  it('whose servers are silent delays no other, however many there are of them, and is given up in time', async () => {
    const began = performance.now();
    const silent = Promise.all(Array.from({ length: 100 }, (_, n) => checked(`n${n}.silent`)));
    expect(await checked('hooks.partner.com')).toBe('allowed');
    await lookup('localhost');
    expect(performance.now() - began).toBeLessThan(1_800);
    expect(new Set(await silent)).toEqual(new Set(['not-resolved-in-time']));
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
