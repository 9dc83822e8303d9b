import { Webhook } from 'standardwebhooks';
import { isSameText } from '../core/same.text.js';
import type { BadDay, VendorAnswer, VendorBook, VendorFactory, VendorRequest } from '../core/vendor.js';
import type { PlannedStep } from './floor.book.js';
import { onDue } from './floor.js';
import { seedStock } from './seed.js';
import { answer } from './stowpoint.api.js';
import { toErrorBody } from './stowpoint.wire.js';
import { VendorFloorBook } from './vendor.floor-book.js';
import { control } from './warehouse.control.js';
import { WAREHOUSES } from './warehouse.table.js';

/** StowPoint WMS, simulated: its REST API, its warehouses that work by themselves, its signed webhooks. */
export const stowPointVendor: VendorFactory = ({ secrets }) => ({
  id: 'wms',
  kind: 'wms',
  vendor: 'stowpoint',
  basePath: '/wms',
  seed(book) {
    const floor = new VendorFloorBook(book);
    for (const stock of seedStock(floor.now(WAREHOUSES[0].code))) floor.saveStock(stock);
  },
  answer(book, request) {
    if (!isKnown(request, secrets)) return refusal(401, 'UNAUTHENTICATED', 'the API key is missing or wrong');
    return answerJson(book, request);
  },
  answerBadly: (day) => BAD_DAYS[day],
  onDue(book, plan) {
    onDue(new VendorFloorBook(book), plan as PlannedStep);
  },
  control: (book, call) => control(new VendorFloorBook(book), call),
  webhooks: {
    path: '/wms/v1/systems/wms/webhooks',
    headers: ({ id, body, at }) => ({
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secrets.webhookSecret ?? '').sign(id, at, body),
    }),
  },
});

const BAD_DAYS: Readonly<Record<BadDay, VendorAnswer>> = {
  error: refusal(500, 'INTERNAL_ERROR', 'something went wrong'),
  'rate-limit': refusal(429, 'RATE_LIMITED', 'too many requests'),
  'ok-with-error': refusal(200, 'INTERNAL_ERROR', 'the order service did not answer in time'),
};

function answerJson(book: VendorBook, request: VendorRequest): VendorAnswer {
  const { method, path, query, rawBody } = request;
  let body: unknown;
  try {
    body = rawBody.length > 0 ? JSON.parse(rawBody.toString('utf8')) : undefined;
  } catch {
    return refusal(400, 'BAD_REQUEST', 'the body is no JSON');
  }
  return answer(new VendorFloorBook(book), { method, path, query: Object.fromEntries(query), body });
}

function refusal(status: number, code: string, message: string): VendorAnswer {
  return { status, body: toErrorBody(code, message) };
}

function isKnown({ headers }: VendorRequest, secrets: Readonly<Record<string, string | undefined>>): boolean {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  return isSame(headers['x-api-key'], secrets.apiKey) || isSame(bearer, secrets.accessToken ?? secrets.apiKey);
}

function isSame(given: string | undefined, expected: string | undefined): boolean {
  return given !== undefined && expected !== undefined && isSameText(given, expected);
}
