import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { LossyWire } from './lossy.wire.js';

const NEVER = () => 0;

let server: Server;
let wire: LossyWire;
let arrived: string[];
let answers: number;
beforeAll(async () => {
  server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    if (answers === 204) arrived.push(`${incoming.headers['x-signature']} ${Buffer.concat(chunks)}`);
    response.writeHead(answers).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
beforeEach(async () => {
  arrived = [];
  answers = 204;
  await wire?.stop();
  wire = await LossyWire.start();
  wire.target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await wire?.stop();
  await new Promise((done) => server.close(done));
});

const post = async (body: string) =>
  (await fetch(wire.url, { method: 'POST', headers: { 'x-signature': 's' }, body })).status;

it('passes each request on once, in order', async () => {
  expect([await post('1'), await post('2')]).toEqual([204, 204]);
  expect(arrived).toEqual(['s 1', 's 2']);
});

it('passes on twice, to the byte', async () => {
  wire.disorder = { againAfterMs: () => 50, heldForMs: NEVER };
  expect(await post('1')).toBe(204);
  await wire.delivered();
  expect(arrived).toEqual(['s 1', 's 1']);
});

it('lets what is told later overtake, and loses nothing', async () => {
  const held = [100, 0];
  wire.disorder = { againAfterMs: NEVER, heldForMs: () => held.shift() ?? 0 };
  expect([await post('1'), await post('2')]).toEqual([202, 204]);
  await wire.delivered();
  expect([arrived, wire.kept]).toEqual([['s 2', 's 1'], []]);
});

it('offers what it holds until it is taken', async () => {
  wire.disorder = { againAfterMs: NEVER, heldForMs: () => 10 };
  answers = 503;
  expect(await post('1')).toBe(202);
  await new Promise((done) => setTimeout(done, 100));
  answers = 204;
  await wire.delivered();
  expect([arrived, wire.kept]).toEqual([['s 1'], []]);
});

it('refuses who comes beyond what it grants at a time, and counts both', async () => {
  wire.atMost = 1;
  wire.takesMs = 2_000;
  expect((await Promise.all([post('1'), post('2'), post('3')])).toSorted()).toEqual([204, 429, 429]);
  wire.takesMs = 0;
  expect(await post('4')).toBe(204);
  const counted = [...wire.seconds.values()];
  expect(counted.reduce((sum, each) => sum + each.refused, 0)).toBe(2);
  expect(counted.reduce((sum, each) => sum + each.passed, 0)).toBe(2);
});
