import { createHash } from 'node:crypto';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import pg from 'pg';

/**
 * What one would write by hand for one read and one report: Fastify, jose and pg. Each request's token is verified, its
 * audience and scope looked at, and a partner is answered what is its own. A report is answered when its key and its fact
 * are committed, by one statement of two rows; the same key again is answered from its row. There is nothing else that
 * the product has: no quota, no log of requests, no documents, nobody who is told of a fact.
 */
const { DATABASE_URL, PUBLIC_URL = '', PORT, TENANT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20 });
const keys = createLocalJWKSet((await (await fetch(`${process.env.IDENTITY_URL}/oauth/jwks`)).json()) as JSONWebKeySet);
const app = Fastify();

interface Claims {
  readonly scope?: string;
  readonly partner_id?: string;
  readonly client_id?: string;
}

/** Undefined when the request was refused. */
async function admitted(request: FastifyRequest, reply: FastifyReply, scope: string): Promise<Claims | undefined> {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const verified = await jwtVerify<Claims>(token, keys, {
    algorithms: ['ES256'],
    typ: 'at+jwt',
    issuer: PUBLIC_URL,
    audience: `${PUBLIC_URL}/partner`,
  }).catch(() => null);
  if (verified?.payload.scope?.split(' ').includes(scope)) return verified.payload;
  reply.code(verified ? 403 : 401).send({ code: verified ? 'forbidden' : 'unauthenticated' });
  return undefined;
}

type OfFulfilment = FastifyRequest<{ Params: { id: string } }>;

/** Undefined when the request was refused. */
async function fulfilmentOf(request: OfFulfilment, reply: FastifyReply, { partner_id }: Claims) {
  const { rows } = await pool.query({
    name: 'read',
    text: `SELECT body FROM messaging.published_state WHERE tenant = $1 AND kind = 'fulfilment' AND id = $2 LIMIT 1`,
    values: [TENANT, request.params.id],
  });
  const view = rows[0]?.body;
  if (view?.partner === partner_id) return view;
  reply.code(404).send({ code: 'not-found' });
  return undefined;
}

app.get('/partner/v1/fulfilments/:id', async (request: OfFulfilment, reply) => {
  const claims = await admitted(request, reply, 'fulfilments:read');
  const view = claims && (await fulfilmentOf(request, reply, claims));
  if (!view) return reply;
  const { id, orderNumber, state, warehouse, shipTo, lines, packages, requestedShipDate } = view;
  return { id, orderNumber, state, warehouse, shipTo, lines, packages, requestedShipDate };
});

const KEEP = {
  name: 'keep',
  text: `WITH mine AS (
    INSERT INTO plain_keys (client, key, fingerprint, answer) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key
  ), fact AS (INSERT INTO plain_facts (client, body) SELECT $1, $5 FROM mine)
  SELECT 1 FROM mine`,
};
const ANSWERED = {
  name: 'answered',
  text: 'SELECT fingerprint, answer FROM plain_keys WHERE client = $1 AND key = $2',
};

app.post('/partner/v1/fulfilments/:id/confirmations', async (request: OfFulfilment, reply) => {
  const claims = await admitted(request, reply, 'fulfilments:write');
  if (!claims || !(await fulfilmentOf(request, reply, claims))) return reply;
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return reply.code(400).send({ code: 'idempotency-key-missing' });
  const body = JSON.stringify(request.body);
  const fingerprint = createHash('sha256').update(body).digest('base64url');
  const answer = { id: `${claims.client_id}:${key}`, status: 'accepted', receivedAt: new Date().toISOString() };
  const values = [claims.client_id, key, fingerprint, JSON.stringify(answer), body];
  const { rowCount } = await pool.query({ ...KEEP, values });
  if (rowCount === 1) return reply.code(201).send(answer);
  const { rows } = await pool.query({ ...ANSWERED, values: [claims.client_id, key] });
  if (rows[0]?.fingerprint !== fingerprint) return reply.code(422).send({ code: 'idempotency-key-reused' });
  return reply.code(201).type('application/json').send(rows[0].answer);
});

await pool.query(`
  CREATE TABLE IF NOT EXISTS plain_keys (
    client text, key text, fingerprint text, answer text, PRIMARY KEY (client, key));
  CREATE TABLE IF NOT EXISTS plain_facts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client text, body text)`);
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
