import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionConfig } from '#platform/config';
import { type ScriptedVendor, startScriptedVendor } from '../../../../../../test/support/scripted-vendor.js';
import type { ErpPort } from '../../erp.port.js';
import { sapDescriptor } from './index.js';
import { orderEntity } from './sap.samples.js';
import { connectionTo, delivery, makesDelivery, once, sapError, withSession } from './sap.scripts.js';

let vendor: ScriptedVendor;
let sap: ErpPort;
const connection = (changes: Partial<ConnectionConfig> = {}) => connectionTo(vendor, changes);

beforeAll(async () => {
  vendor = await startScriptedVendor();
});
beforeEach(() => {
  sap = sapDescriptor.connect(connection());
});
afterAll(() => vendor.stop());

describe('session', () => {
  it('sends the token with every cookie of its session, and fetches it once', async () => {
    vendor.answer(withSession(makesDelivery));
    await Promise.all([sap.createDelivery(delivery, once), sap.createDelivery(delivery, once)]);
    expect(vendor.received.filter(({ headers }) => headers['x-csrf-token'] === 'Fetch')).toHaveLength(1);
    for (const { headers } of vendor.calls('POST')) {
      expect(headers).toMatchObject({
        'x-csrf-token': 'token-1',
        cookie: 'SAP_SESSIONID_S4H_100=session-1; sap-usercontext=sap-client=100',
        authorization: `Basic ${Buffer.from('CROSSDOCK:secret').toString('base64')}`,
      });
    }
  });

  it('gets a new token in a new session when the old one is refused, once', async () => {
    const session = { id: 1 };
    vendor.answer(
      withSession((request) => {
        if (request.method === 'GET' || request.headers['x-csrf-token'] === 'token-2') return makesDelivery(request);
        session.id = 2;
        return { status: 403, headers: { 'x-csrf-token': 'Required' }, body: 'CSRF token validation failed' };
      }, session),
    );
    expect(await sap.createDelivery(delivery, once)).toEqual({ deliveryNumber: '80000001' });
    expect(vendor.calls('POST').map(({ headers }) => headers['cookie'])).toEqual([
      expect.stringContaining('session-1'),
      expect.stringContaining('session-2'),
    ]);
  });

  it('takes a 403 without that header for what it is', async () => {
    vendor.answer(withSession(() => ({ status: 403, body: sapError('/IWFND/MED/170', 'No authorization') })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({
      kind: 'rejected',
      vendorCode: '/IWFND/MED/170',
    });
    expect(vendor.calls('POST')).toHaveLength(1);
  });

  it('renews an OAuth token that SAP no longer takes', async () => {
    let tokens = 0;
    const options = { ...connection().options, auth: 'oauth' };
    const credentials = { tokenUrl: `${vendor.baseUrl}/oauth/token`, clientId: 'id', clientSecret: 'hidden' };
    vendor.answer((request) => {
      if (request.path === '/oauth/token') return { body: { access_token: `t${++tokens}`, expires_in: 3600 } };
      if (request.headers['authorization'] !== 'Bearer t2') return { status: 401 };
      return { body: { d: orderEntity() } };
    });
    const oauth = sapDescriptor.connect(connection({ options, credentials }));
    expect((await oauth.readOrder('4711'))?.orderNumber).toBe('4711');
    expect(tokens).toBe(2);
    expect(vendor.received.find(({ path }) => path === '/oauth/token')?.body).toBe('grant_type=client_credentials');
  });
});

describe('a token endpoint', () => {
  it.each([
    {},
    { access_token: null },
    { access_token: {} },
    { access_token: 'two words' },
    { access_token: 'a\r\nb: c' },
  ])('that answers %j gives no token, and nothing is sent with it', async (body) => {
    const options = { ...connection().options, auth: 'oauth' };
    const credentials = { tokenUrl: `${vendor.baseUrl}/oauth/token`, clientId: 'id', clientSecret: 'hidden' };
    vendor.answer(() => ({ body }));
    const oauth = sapDescriptor.connect(connection({ options, credentials }));
    await expect(oauth.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(new Set(vendor.received.map(({ path }) => path))).toEqual(new Set(['/oauth/token']));
  });
});

describe('a log-on page', () => {
  it('is no answer of SAP: the connection is not well, and a change was not sent', async () => {
    vendor.answer(() => ({ headers: { 'content-type': 'text/html' }, body: '<html><form>User</form></html>' }));
    await expect(sap.ping()).rejects.toMatchObject({ kind: 'garbage', message: expect.stringContaining('a web page') });
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(vendor.calls('POST')).toEqual([]);
  });
});

describe('errors', () => {
  it('keep the words and the number of SAP', async () => {
    vendor.answer(withSession(() => ({ status: 400, body: sapError('VL/363', 'Item is not ready for delivery') })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({
      kind: 'rejected',
      vendorCode: 'VL/363',
      message: 'VL/363 Item is not ready for delivery',
    });
  });

  it.each([
    ['an error inside a 200', { status: 200, body: sapError('VL/363', 'no') }],
    [
      'an error in the header sap-message',
      {
        status: 201,
        headers: { 'sap-message': '{"code":"VL/363","message":"no","severity":"error"}' },
        body: { d: {} },
      },
    ],
  ])('see %s', async (_name, answer) => {
    vendor.answer(withSession(() => answer));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'rejected', vendorCode: 'VL/363' });
  });

  it.each([
    ['locked by a user', 400, 'V1/042'],
    ['changed meanwhile', 412, '/IWFND/CM/412'],
  ])('are worth another attempt when the document is %s', async (_name, status, code) => {
    vendor.answer(withSession(() => ({ status, body: sapError(code, 'busy') })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unavailable', vendorCode: code });
  });

  it('are unclear when the program behind a service broke off, whatever the status says', async () => {
    const header = '{"code":"SY/530","message":"An exception was raised","severity":"error"}';
    vendor.answer(withSession(() => ({ status: 201, headers: { 'sap-message': header }, body: { d: {} } })));
    await expect(sap.createDelivery(delivery, once)).rejects.toMatchObject({ kind: 'unclear', vendorCode: 'SY/530' });
    vendor.answer(() => ({ body: sapError('SY/530', 'An exception was raised') }));
    await expect(sap.readOrder('9')).rejects.toMatchObject({ kind: 'unavailable', vendorCode: 'SY/530' });
  });

  it('tell what SAP does not have from what failed', async () => {
    vendor.answer(() => ({ status: 404, body: sapError('/IWBEP/CM/0', 'not found') }));
    expect(await sap.readOrder('9')).toBeNull();
    vendor.answer(() => ({ body: '<html>maintenance</html>' }));
    await expect(sap.readOrder('9')).rejects.toMatchObject({ kind: 'garbage' });
    vendor.answer(() => ({ body: { d: orderEntity({ SoldToParty: '' }) } }));
    await expect(sap.readOrder('9')).rejects.toMatchObject({ kind: 'garbage', message: 'SoldToParty is missing' });
  });
});

describe('lists', () => {
  it('follow the pages that the server makes', async () => {
    vendor.answer(({ query, path }) => {
      if (!path.includes('A_MaterialStock')) return { body: { d: { results: [] } } };
      const material = (Material: string) => ({
        Material,
        MaterialBaseUnit: 'EA',
        to_MatlStkInAcctMod: { results: [] },
      });
      if (query.get('$skiptoken')) return { body: { d: { results: [material('B')] } } };
      return {
        body: {
          d: { results: [material('A')], __next: `${vendor.baseUrl}/x?$skiptoken=1&$filter=${query.get('$filter')}` },
        },
      };
    });
    expect((await sap.readAvailability(['A', 'B', 'C'])).unknown).toEqual(['C']);
  });
});

describe('configuration', () => {
  it('names what is wrong and never what was given', () => {
    const wrong = connection({
      credentials: { username: 'CROSSDOCK', password: '', secretly: 'hunter2' },
      options: { companyCode: '10' },
    });
    expect(() => sapDescriptor.connect(wrong)).toThrow(/companyCode.*freightExpenseAccount|freightExpenseAccount/s);
    expect(() => sapDescriptor.connect(wrong)).not.toThrow(/hunter2/);
  });
});
