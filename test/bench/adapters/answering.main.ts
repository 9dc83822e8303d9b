import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { orderEntity } from '../../../apps/system/erp/src/adapters/sap-s4hana/sap.samples.js';

/** A vendor that answers every question with the one answer that it was given, and lists orders as SAP does. */

const answer = process.env['ANSWER'] ? readFileSync(process.env['ANSWER']) : Buffer.of();
const token = Buffer.from(JSON.stringify({ access_token: 'token-of-the-bench', expires_in: 3_600 }));
const ORDERS = Number(process.env['ORDERS'] ?? 0);
const BEGAN = Date.UTC(2026, 10, 24);

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  const body = url.includes('/oauth/token') ? token : url.includes('filter=LastChange') ? page(url) : answer;
  request.resume();
  request.once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');

/** Made anew for each question, as whoever has them in a database does. */
function page(url: string): Buffer {
  const asked = decodeURIComponent(url);
  const after = Number(/SalesOrder gt '(\d+)'/.exec(asked)?.[1] ?? 0);
  const top = Number(/\$top=(\d+)/.exec(asked)?.[1] ?? 100);
  const count = Math.max(0, Math.min(top, ORDERS - after));
  const results = Array.from({ length: count }, (_, nth) => {
    const number = after + nth + 1;
    const SalesOrder = String(number).padStart(10, '0');
    return orderEntity({ SalesOrder, LastChangeDateTime: `/Date(${BEGAN + number}+0000)/` });
  });
  return Buffer.from(JSON.stringify({ d: { results } }));
}
