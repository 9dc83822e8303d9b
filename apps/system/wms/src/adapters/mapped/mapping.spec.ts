import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { InvalidConnection } from '#platform/connections';
import { Expressions } from '#platform/mapping';
import { connect, connectOne } from '../../connect.js';
import { mapped } from './descriptor.js';
import { faultsOf, type Mapping } from './mapping.js';
import { tryExamples, tryOne } from './mapping.trial.js';

const folder = new URL('./examples/', import.meta.url);
const mappings = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Mapping);
const named = (name: string) => mappings.find((each) => each.name === name) as Mapping;

const expressions = new Expressions();
afterAll(() => expressions.stop());

const connectionTo = (mapping: unknown, credentials: Record<string, string> = { apiKey: 'key' }) => ({
  ...{ id: 'wms', kind: 'wms' as const, vendor: 'mapped', baseUrl: 'http://127.0.0.1:1' },
  ...{ credentials, options: { mapping } },
});

describe.each(mappings)('the mapping $name', (mapping) => {
  it('is one', () => {
    expect(faultsOf(mapping)).toEqual([]);
  });

  it('makes of each of its examples what it says', async () => {
    const trials = await tryExamples(mapping, expressions);
    expect(trials.filter(({ ok }) => !ok)).toEqual([]);
    expect(trials.length).toBeGreaterThan(3);
  });
});

describe('the command that tries a mapping', () => {
  const tried = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['dist/apps/system/wms/src/adapters/mapped/mapping.main.js', ...args], {
      encoding: 'utf8',
    });
  const depotFile = fileURLToPath(new URL('depot.mapping.json', folder));

  it('tells of each example that it is right, and ends with 0', () => {
    const { status, stdout } = tried(depotFile);
    expect([status, stdout.split('\n').at(-2)]).toEqual([0, 'depot-9 2: 4 tried, 0 wrong']);
  });

  it('shows what one expression makes of an input, and why it makes nothing', () => {
    const { status, stdout } = tried(depotFile, '--of', 'calls.inventory.read');
    expect([status, stdout]).toEqual([1, expect.stringContaining('because   no rows of stock')]);
  });

  it('ends with 2 where there is no mapping', () => {
    expect(tried(fileURLToPath(new URL('../../../../../../../package.json', folder))).status).toBe(2);
  });
});

describe('a mapping', () => {
  const depot = named('depot-9');

  it('that lacks something, or has something that nobody knows, is told so with each place', () => {
    const { calls, ...rest } = depot;
    const { find: _, ...others } = calls;
    expect(faultsOf({ ...rest, calls: others, verison: 2 })).toEqual([
      '/ must NOT have additional properties: verison',
      "/calls must have required property 'find'",
    ]);
  });

  it('has a word of its own for each unit: another one would come back as it', () => {
    expect(faultsOf({ ...depot, units: { EA: '1', H87: '1' } })).toEqual(['/units has 1 twice']);
  });

  it.each(['short', `${'x'.repeat(20)} `, 'whsec_AAAA'])('takes no key that is guessed: %j', (webhookSecret) => {
    const harbour = named('harbour');
    const mapping = {
      ...harbour,
      webhook: { ...harbour.webhook, signature: { ...harbour.webhook?.signature, key: 'base64' } },
    };
    expect(() => connectOne(mapped, connectionTo(mapping, { token: 't', webhookSecret }), [])).toThrow(/webhookSecret/);
  });

  it('stops the start where its connection has not the credentials that its headers name', () => {
    const at = (credentials: Record<string, string>) => () => connectOne(mapped, connectionTo(depot, credentials), []);
    expect(at({})).toThrow(InvalidConnection);
    expect(at({})).toThrow('basic is missing: a header of the mapping names it');
    expect(at({ user: 'u', password: 'p' })).not.toThrow();
  });

  it('that takes webhooks wants the secret that they are signed with', () => {
    const harbour = named('harbour');
    expect(() => connectOne(mapped, connectionTo(harbour, { token: 't' }), [])).toThrow('webhookSecret is missing');
  });

  it('decides what its connection can do', () => {
    const credentials = { user: 'u', password: 'p' };
    const landscape = { connections: [connectionTo(depot, credentials)], warehouses: [] };
    const connected = connect({ landscape } as unknown as Parameters<typeof connect>[0]).get('wms');
    expect(connected?.descriptor.capabilities).toEqual([]);
  });

  it('has no say in what others own: an event that no warehouse tells is none', async () => {
    const says = { says: 'a payment', of: 'webhook.read', given: {} };
    const forged = {
      ...named('harbour'),
      webhook: { signature: {}, read: '{"events": [{"id": "1", "type": "payment.made", "subject": "x", "data": {}}]}' },
    } as unknown as Mapping;
    const { fault, made, ok } = await tryOne(forged, expressions, says);
    expect([ok, fault, made !== undefined]).toEqual([false, expect.stringContaining('/events/0/type'), true]);
  });

  it.each([
    ['an SSCC that is none', { sscc: '340123450000000018', lines: [] }, /sscc|check digit/i],
    [
      'a unit that is no Rec 20',
      { sscc: '340123450000000017', lines: [{ lineId: '1', sku: 'A', quantity: { value: 1, unit: 'each' } }] },
      /Rec 20/,
    ],
  ])('is not believed %s', async (_, one, message) => {
    const status = { fulfilmentId: 'f', wmsReference: 'r', state: 'packed', lines: [], packages: [one] };
    const { fault } = await tryOne(
      { ...depot, calls: { ...depot.calls, find: { ...depot.calls.find, read: '$' } } },
      expressions,
      {
        ...{ says: '', of: 'calls.find.read', given: status },
      },
    );
    expect(fault).toMatch(message);
  });
});
