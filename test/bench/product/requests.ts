import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { Product } from '../../support/product.js';
import { percentile, type Report, spread } from '../bench.js';

const ROUNDS = 5;
/** Three arms and their warm-up stay below a partner's quota of a minute. */
const REQUESTS = 35;
const PARTNER = '3pl-east';
const LOCATION = '4012345000016';

type Arm = () => Promise<void>;

/** One request after another on a kept connection: the time of one is what a partner waits for. */
export async function measureRequests(product: Product, orderPath: string, report: Report): Promise<void> {
  const token = await product.token(PARTNER);
  const hello = await startHello();
  const agent = new Agent({ keepAlive: true });
  const partner = { authorization: `Bearer ${token}` };
  const arms: Readonly<Record<string, Arm>> = {
    'bare node:http': () => ask(agent, hello.url, {}),
    'GET /health/live': () => ask(agent, `${product.baseUrl}/health/live`, {}),
    'partner GET one fulfilment': () => ask(agent, `${product.baseUrl}${orderPath}`, partner),
    'partner GET fulfilments': () => ask(agent, `${product.baseUrl}/partner/v1/fulfilments`, partner),
    'partner POST stock adjustment': () =>
      ask(agent, `${product.baseUrl}/partner/v1/stock-adjustments`, partner, {
        sku: 'SKU-1001',
        location: LOCATION,
        delta: -1,
        unit: 'EA',
        reason: 'DAMAGE',
      }),
  };
  const p50s = new Map<string, number[]>();
  const p99s = new Map<string, number[]>();
  try {
    await measure(arms, p50s, p99s);
  } finally {
    agent.destroy();
    hello.child.kill('SIGTERM');
  }
  const bare = p50s.get('bare node:http') as number[];
  report.table(
    ['one at a time', 'p50 ms', 'p99 ms', 'p50 : bare'],
    [...p50s].map(([name, values]) => [
      name,
      spread(values),
      spread(p99s.get(name) as number[]),
      spread(
        values.map((value, round) => value / (bare[round] as number)),
        1,
      ),
    ]),
  );
}

type Figures = Map<string, number[]>;

async function measure(arms: Readonly<Record<string, Arm>>, p50s: Figures, p99s: Figures): Promise<void> {
  for (const arm of Object.values(arms)) for (let i = 0; i < 20; i++) await arm();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, arm] of Object.entries(arms)) {
      const took: number[] = [];
      for (let i = 0; i < REQUESTS; i++) {
        const began = performance.now();
        await arm();
        took.push(performance.now() - began);
      }
      p50s.set(name, [...(p50s.get(name) ?? []), percentile(took, 0.5)]);
      p99s.set(name, [...(p99s.get(name) ?? []), percentile(took, 0.99)]);
    }
  }
}

/** In a process of its own, as the product is. */
async function startHello(): Promise<{ url: string; child: ChildProcess }> {
  const source = `const s = require('node:http').createServer((q, a) => a.end('hello'));
    s.listen(0, '127.0.0.1', () => console.log(s.address().port));`;
  const child = spawn(process.execPath, ['-e', source], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}/`, child };
}

/** Resolves with the whole answer read; anything but success is an error. */
function ask(agent: Agent, url: string, headers: Record<string, string>, body?: object): Promise<void> {
  const payload = body && JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent,
        method: payload ? 'POST' : 'GET',
        headers: {
          ...headers,
          ...(payload && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
            'idempotency-key': `"${randomUUID()}"`,
          }),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => {
          if ((answer.statusCode ?? 500) < 300) resolve();
          else reject(new Error(`${url} answered ${answer.statusCode}: ${text}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(payload);
  });
}
