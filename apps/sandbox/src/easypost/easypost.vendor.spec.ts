import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrial, type Trial } from '../core/trial.js';
import { TRIAL_SECRETS } from '../sandbox.settings.js';
import type { PostShipment } from './post.records.js';

/** Traffic of the real EasyPost, where it is at hand: see the adapter's README. */
const FOLDER = resolve(process.env['EASYPOST_RECORDINGS'] ?? '../shared/data/carriers/easypost');
const PURCHASE = existsSync(FOLDER)
  ? readdirSync(FOLDER).find((file) => file.includes('__buys-a-shipment_'))
  : undefined;
if (!PURCHASE)
  process.stdout.write(
    `EasyPost's recordings are not in ${FOLDER} (EASYPOST_RECORDINGS): the simulated one is not held against them\n`,
  );

const secrets = { apiKey: 'EZTKtrial', webhookSecret: 'sécret-of-the-trial' };
const SHIPMENT = {
  reference: 'sap-1-S1-T1',
  from_address: { name: 'East', street1: 'Kai 5', city: 'Hamburg', zip: '20457', country: 'DE' },
  to_address: { name: 'Nordwind', street1: 'Ring 7', city: 'München', zip: '80331', country: 'DE' },
  parcel: { length: 10, width: 8, height: 4, weight: 15.4 },
};

interface Answer {
  readonly status: number;
  /** Whichever of them it is. */
  readonly body: PostShipment & {
    readonly shipments: readonly PostShipment[];
    readonly has_more: boolean;
    readonly error: { readonly errors: readonly object[] };
  };
}

let sandbox: Trial;
let product: Server;
const told: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  product = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    told.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(202).end();
  });
  await new Promise<void>((done) => product.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(product.address() as AddressInfo).port}`;
  sandbox = await startTrial({
    secrets: { ...TRIAL_SECRETS, easypost: secrets },
    webhookBases: { erp: url, wms: url, tms: url },
  });
});
afterAll(async () => {
  await sandbox.close();
  product.close();
});

const call = async (method: string, path: string, body?: unknown, key = secrets.apiKey): Promise<Answer> => {
  const response = await fetch(`${sandbox.url}/easypost/v2${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
};
const create = (reference: string) => call('POST', '/shipments', { shipment: { ...SHIPMENT, reference } });
const bought = async (reference: string) => {
  const { body } = await create(reference);
  return call('POST', `/shipments/${body.id}/buy`, { rate: { id: body.rates[0]?.id } });
};

describe('the simulated EasyPost', () => {
  it('is there where a landscape connects it, and else not', async () => {
    const names = async (trial: Trial) => {
      const { body } = await trial.control('GET', '');
      return (body['systems'] as { id: string }[]).map(({ id }) => id);
    };
    expect(await names(sandbox)).toContain('easypost');
    const plain = await startTrial();
    expect(await names(plain)).toEqual(['sap', 'wms', 'tms']);
    await plain.close();
  });

  it('lets nobody in without its key', async () => {
    expect(await call('GET', '/shipments', undefined, 'another')).toMatchObject({ status: 401 });
  });

  it('sells a label once, and takes it back as long as nothing was scanned', async () => {
    const { status, body } = await bought('sap-2-S1-T1');
    expect(status).toBe(200);
    expect(body.tracker).toMatchObject({ status: 'unknown', shipment_id: body.id });
    const again = await call('POST', `/shipments/${body.id}/buy`, { rate: { id: body.rates[1]?.id } });
    expect(again).toMatchObject({ status: 422, body: { error: { code: 'SHIPMENT.POSTAGE.EXISTS' } } });
    expect((await call('POST', `/shipments/${body.id}/refund`)).body.refund_status).toBe('submitted');
    const { body: other } = await bought('sap-3-S1-T1');
    await sandbox.control('POST', '/easypost/shipments/sap-3-S1/depart');
    expect((await call('POST', `/shipments/${other.id}/refund`)).status).toBe(422);
  });

  it('takes a reference as often as it is given, and brings the newest', async () => {
    await create('sap-4-S1-T1');
    const { body } = await create('sap-4-S1-T1');
    expect((await call('GET', '/shipments/sap-4-S1-T1')).body.id).toBe(body.id);
    expect((await call('GET', '/shipments/sap-5-S1-T1')).body).toEqual({
      error: { code: 'NOT_FOUND', message: 'The requested resource could not be found.', errors: [] },
    });
  });

  it('lists what was bought, newest first, page by page', async () => {
    const ids: string[] = [];
    for (const reference of ['sap-6-S1-T1', 'sap-7-S1-T1']) ids.unshift((await bought(reference)).body.id);
    const { body: first } = await call('GET', '/shipments?purchased=true&page_size=1');
    const { body: second } = await call('GET', `/shipments?purchased=true&page_size=1&before_id=${ids[0]}`);
    expect([first.shipments[0]?.id, second.shipments[0]?.id]).toEqual(ids);
    expect(first.has_more).toBe(true);
    expect((await call('GET', '/shipments?start_datetime=2999-01-01T00:00:00Z')).body.shipments).toEqual([]);
  });

  it('tells the whole way of a parcel, signed over its bytes', async () => {
    const { body } = await bought('sap-8-S1-T1');
    for (const verb of ['depart', 'deliver', 'pod'])
      await sandbox.control('POST', `/easypost/shipments/sap-8-S1/${verb}`);
    const of = () => told.filter((each) => JSON.parse(each.body).result.id === body.tracker?.id);
    await expect.poll(() => of().length, { timeout: 5_000 }).toBe(4);
    for (const { headers, body: text } of of()) {
      const mac = createHmac('sha256', secrets.webhookSecret.normalize('NFKD')).update(text).digest('hex');
      expect(headers['x-hmac-signature']).toBe(`hmac-sha256-hex=${mac}`);
    }
    const events = of().map((each) => JSON.parse(each.body));
    expect(events.map(({ description, result }) => [description, result.tracking_details.length])).toEqual([
      ['tracker.created', 0],
      ['tracker.updated', 1],
      ['tracker.updated', 2],
      ['tracker.updated', 2],
    ]);
    expect(events.at(-1).result).toMatchObject({ status: 'delivered', signed_by: 'NORDWIND' });
  });

  it('says which member of a shipment is wrong', async () => {
    expect(await call('POST', '/shipments', {})).toEqual({
      status: 422,
      body: {
        error: {
          code: 'PARAMETER.REQUIRED',
          message: 'Missing required parameter.',
          errors: [{ field: 'shipment', message: 'cannot be blank' }],
        },
      },
    });
    const { body } = await call('POST', '/shipments', { shipment: { ...SHIPMENT, parcel: {} } });
    expect(body.error.errors).toMatchObject([{ field: 'parcel.weight' }]);
  });

  it.runIf(PURCHASE)('answers with nothing that the real one did not, in the same form', async () => {
    const { log } = JSON.parse(readFileSync(resolve(FOLDER, PURCHASE ?? ''), 'utf8'));
    const [made, sold] = log.entries.map(({ response }: { response: { content: { text: string } } }) =>
      JSON.parse(response.content.text),
    );
    expect(otherwiseIn(made, (await create('sap-9-S1-T1')).body)).toEqual([]);
    expect(otherwiseIn(sold, (await bought('sap-9-S1-T2')).body)).toEqual([]);
  });
});

/** Members that are not in what was recorded, or are of another type there; null says nothing of a type. */
function otherwiseIn(recorded: unknown, simulated: unknown, at = ''): string[] {
  if (recorded === null || simulated === null) return [];
  if (Array.isArray(simulated) && Array.isArray(recorded))
    return simulated.flatMap((each, index) =>
      recorded.length > 0 ? otherwiseIn(recorded[0], each, `${at}/${index}`) : [],
    );
  if (typeof simulated !== 'object' || typeof recorded !== 'object')
    return typeof simulated === typeof recorded ? [] : [`${at}: ${typeof simulated}, not ${typeof recorded}`];
  return Object.entries(simulated as object).flatMap(([name, value]) =>
    name in (recorded as object)
      ? otherwiseIn((recorded as Record<string, unknown>)[name], value, `${at}/${name}`)
      : [`${at}/${name}`],
  );
}
