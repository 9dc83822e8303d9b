import Fastify from 'fastify';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import pg from 'pg';

/**
 * What one would write by hand for this one route: Fastify, jose and pg. It verifies each token, looks at audience and
 * scope, and answers the partner's own fulfilment only; it counts no quota and has nothing else that the product has.
 */
const { DATABASE_URL, PUBLIC_URL = '', PORT, TENANT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20 });
const keys = createLocalJWKSet((await (await fetch(`${process.env.IDENTITY_URL}/oauth/jwks`)).json()) as JSONWebKeySet);
const app = Fastify();

app.get<{ Params: { id: string } }>('/partner/v1/fulfilments/:id', async (request, reply) => {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const verified = await jwtVerify(token, keys, {
    algorithms: ['ES256'],
    typ: 'at+jwt',
    issuer: PUBLIC_URL,
    audience: `${PUBLIC_URL}/partner`,
  }).catch(() => null);
  if (!verified) return reply.code(401).send({ code: 'unauthenticated' });
  const { scope, partner_id } = verified.payload as { scope?: string; partner_id?: string };
  if (!scope?.split(' ').includes('fulfilments:read')) return reply.code(403).send({ code: 'forbidden' });
  const { rows } = await pool.query({
    name: 'read',
    text: `SELECT body FROM messaging.published_state WHERE tenant = $1 AND kind = 'fulfilment' AND id = $2 LIMIT 1`,
    values: [TENANT, request.params.id],
  });
  const view = rows[0]?.body;
  if (view?.partner !== partner_id) return reply.code(404).send({ code: 'not-found' });
  const { id, orderNumber, state, warehouse, shipTo, lines, packages, requestedShipDate } = view;
  return { id, orderNumber, state, warehouse, shipTo, lines, packages, requestedShipDate };
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
