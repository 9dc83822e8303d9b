import { Agent as HttpAgent } from 'node:http';
import axios from 'axios';
import { Agent, request } from 'undici';
import { DEFAULT_OPTIONS } from '../../apps/partner/src/webhooks/delivery/schedule.js';
import { atOnce, type Bench, type Report, spread } from './bench.js';
import { withCluster } from './cluster.js';
import { BODY, Deliveries, type Receivers, startReceivers } from './webhooks/fixture.js';

const ROUNDS = 5;
const ENDPOINTS = 20;
const EVENTS = 300;
const MANY = 100;
const EVENTS_OF_MANY = 60;
const WIDTH = DEFAULT_OPTIONS.concurrency;

export const bench: Bench = {
  name: 'webhooks',
  about: `Delivery of webhooks, signed and each with its row in the log, beside loops that post the same bodies with undici and
axios and do nothing else: ${ENDPOINTS} endpoints, ${EVENTS} events each, ${WIDTH} at a time per endpoint, processor time per
delivery. Then ${MANY} endpoints of which none, or one, accepts connections and never answers.`,
  run: async (report) => {
    const receivers = await startReceivers(MANY);
    try {
      await withCluster(async (url) => {
        const deliveries = await Deliveries.on(url);
        await measureCost(deliveries, receivers, report);
        report.line();
        await measureDead(deliveries, receivers, report);
        await deliveries.close();
      });
    } finally {
      receivers.stop();
    }
  },
};

async function measureCost(deliveries: Deliveries, receivers: Receivers, report: Report): Promise<void> {
  const ports = receivers.ports.slice(0, ENDPOINTS);
  const postgres: number[] = [];
  const arms = {
    undici: () => loop(ports, undiciPost()),
    axios: () => loop(ports, axiosPost()),
    webhooks: async () => {
      await deliveries.prepare(ports, EVENTS);
      const before = await deliveries.postgresCpu();
      const used = await cpuOf(() => deliveries.run(ENDPOINTS * EVENTS));
      postgres.push(perDelivery(((await deliveries.postgresCpu()) - before) * 1e6));
      return used;
    },
  };
  const names = Object.keys(arms) as (keyof typeof arms)[];
  const cost: Record<keyof typeof arms, number[]> = { undici: [], axios: [], webhooks: [] };
  for (const name of names) await arms[name]();
  postgres.length = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < names.length; n++) {
      const name = names[(n + round) % names.length] as keyof typeof arms;
      cost[name].push(perDelivery(await arms[name]()));
    }
  }
  const against = (name: keyof typeof arms) => spread(cost[name].map((used, n) => used / (cost.undici[n] as number)));
  report.table(
    ['', 'µs of processor time per delivery', 'times the undici loop'],
    names.map((name) => [name, spread(cost[name], 0), against(name)]),
  );
  report.line(
    `  webhooks : axios ${spread(cost.webhooks.map((used, n) => used / (cost.axios[n] as number)))}; Postgres uses ${spread(postgres, 0)} µs per delivery beside it`,
  );
}

async function measureDead(deliveries: Deliveries, { ports, dead }: Receivers, report: Report): Promise<void> {
  const others = ports.slice(1);
  const expected = others.length * EVENTS_OF_MANY;
  const run = async (first: number, more: number) => {
    await deliveries.prepare([first, ...others], EVENTS_OF_MANY);
    let took = 0;
    const used = await cpuOf(async () => {
      took = await deliveries.run(expected + more);
    });
    return { took, used };
  };
  const times: number[] = [];
  const costs: number[] = [];
  await run(ports[0] as number, EVENTS_OF_MANY);
  for (let round = 0; round < ROUNDS; round++) {
    const arms = [() => run(ports[0] as number, EVENTS_OF_MANY), () => run(dead, 0)];
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    const found: { took: number; used: number }[] = [];
    for (const n of order) found[n] = await (arms[n] as () => Promise<{ took: number; used: number }>)();
    const [all, one] = found as [{ took: number; used: number }, { took: number; used: number }];
    // Of the hundred, the living have a hundredth less to deliver.
    times.push(one.took / all.took / (others.length / ports.length));
    costs.push(one.used / expected / (all.used / (expected + EVENTS_OF_MANY)));
  }
  report.table(
    [`${EVENTS_OF_MANY} events to each of ${MANY} endpoints`, 'one dead : none dead'],
    [
      ['time per delivery to the others', spread(times)],
      ['processor time per delivery', spread(costs)],
    ],
  );
}

type Post = { post(url: string): Promise<unknown>; end(): unknown };

function undiciPost(): Post {
  const dispatcher = new Agent();
  const headers = { 'content-type': 'application/json' };
  return {
    post: async (url) => (await request(url, { method: 'POST', headers, body: BODY, dispatcher })).body.dump(),
    end: () => dispatcher.close(),
  };
}

function axiosPost(): Post {
  const httpAgent = new HttpAgent({ keepAlive: true });
  const client = axios.create({ httpAgent, headers: { 'content-type': 'application/json' } });
  return { post: (url) => client.post(url, BODY), end: () => httpAgent.destroy() };
}

/** Microseconds of processor time: as many posts to each endpoint, as many at a time. */
function loop(ports: readonly number[], { post, end }: Post): Promise<number> {
  return cpuOf(async () => {
    await Promise.all(
      ports.map((port) => atOnce(WIDTH, EVENTS, async () => void (await post(`http://127.0.0.1:${port}/hook`)))),
    );
    await end();
  });
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const perDelivery = (microseconds: number) => microseconds / (ENDPOINTS * EVENTS);
