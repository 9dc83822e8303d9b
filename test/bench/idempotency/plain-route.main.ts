import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import pg from 'pg';

/**
 * What one would write by hand for this one route: Fastify, jose and pg. It verifies each token and answers when key and
 * fact are committed, by one statement of two rows; the same key again is answered from its row. It keeps no document,
 * tells nobody of the fact, counts no quota and logs no request.
 */
const { DATABASE_URL, PUBLIC_URL = '', PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20 });
const keys = createLocalJWKSet((await (await fetch(`${process.env.IDENTITY_URL}/oauth/jwks`)).json()) as JSONWebKeySet);
const app = Fastify();

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

await pool.query(`
  CREATE TABLE plain_keys (client text, key text, fingerprint text, answer text, PRIMARY KEY (client, key));
  CREATE TABLE plain_facts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client text, body text)`);

app.post('/partner/v1/stock-adjustments', async (request, reply) => {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const verified = await jwtVerify(token, keys, {
    algorithms: ['ES256'],
    typ: 'at+jwt',
    issuer: PUBLIC_URL,
    audience: `${PUBLIC_URL}/partner`,
  }).catch(() => null);
  if (!verified) return reply.code(401).send({ code: 'unauthenticated' });
  const { scope, client_id } = verified.payload as { scope?: string; client_id?: string };
  if (!scope?.split(' ').includes('stock:write')) return reply.code(403).send({ code: 'forbidden' });
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return reply.code(400).send({ code: 'idempotency-key-missing' });
  const body = JSON.stringify(request.body);
  const fingerprint = createHash('sha256').update(body).digest('base64url');
  const answer = { id: `${client_id}:${key}`, status: 'accepted', receivedAt: new Date().toISOString() };
  const { rowCount } = await pool.query({
    ...KEEP,
    values: [client_id, key, fingerprint, JSON.stringify(answer), body],
  });
  if (rowCount === 1) return reply.code(201).send(answer);
  const { rows } = await pool.query({ ...ANSWERED, values: [client_id, key] });
  if (rows[0]?.fingerprint !== fingerprint) return reply.code(422).send({ code: 'idempotency-key-reused' });
  return reply.code(201).type('application/json').send(rows[0].answer);
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
