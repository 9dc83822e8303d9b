import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { sapDescriptor } from '../../apps/system/erp/src/adapters/sap-s4hana/index.js';
import { orderEntity } from '../../apps/system/erp/src/adapters/sap-s4hana/sap.samples.js';
import { boughtShipment, sampleCarriers } from '../../apps/system/tms/src/adapters/easypost/easypost.sample.js';
import { easypost } from '../../apps/system/tms/src/adapters/easypost/index.js';
import { sampleLoad } from '../../apps/system/tms/src/adapters/freighthub/freighthub.sample.js';
import { freighthub } from '../../apps/system/tms/src/adapters/freighthub/index.js';
import { connectOne as connectTms } from '../../apps/system/tms/src/connect.js';
import { stowpoint } from '../../apps/system/wms/src/adapters/stowpoint/index.js';
import { SECRET, shipmentOrder } from '../../apps/system/wms/src/adapters/stowpoint/shipment-order.sample.js';
import { connectOne as connectWms } from '../../apps/system/wms/src/connect.js';
import { freePorts } from '../support/ports.js';
import { atOnce, type Bench, type Report, spread } from './bench.js';
import { BenchServer, OTHER_CORE, pinSelf, SERVER_CORE } from './server.js';

const ROUNDS = 5;
const CALLS = 2_000;
const WIDTH = 8;
const ORDERS = 100_000;
const PAGE = 100;
const MEGABYTE = 1024 * 1024;
const MAIN = 'test/bench/adapters/answering.main.js';

interface Arm {
  /** Of the vendor. */
  readonly answer: object;
  /** How many calls one question is. */
  readonly calls: number;
  ask(url: string): () => Promise<unknown>;
}

const sapOptions = {
  companyCode: '1010',
  freightExpenseAccount: '1',
  accrualAccount: '2',
  pageSize: PAGE,
  readGoodsData: false,
};
const sapAt = (baseUrl: string) =>
  sapDescriptor.connect({
    ...{ id: 'sap', kind: 'erp', vendor: 'sap-s4hana', baseUrl },
    credentials: { username: 'BENCH', password: 'password-of-the-bench' },
    options: sapOptions,
  });

const ARMS: Readonly<Record<string, Arm>> = {
  'SAP S/4HANA, an order': {
    answer: { d: orderEntity() },
    calls: 1,
    ask: (url) => {
      const port = sapAt(url);
      return () => port.readOrder('4711');
    },
  },
  'StowPoint, a shipment order': {
    answer: { data: [shipmentOrder()], nextCursor: null },
    calls: 1,
    ask: (baseUrl) => {
      const credentials = { apiKey: 'key-of-the-bench', webhookSecret: SECRET };
      const port = connectWms(stowpoint, { id: 'wms', kind: 'wms', vendor: 'stowpoint', baseUrl, credentials }, []);
      return () => port.readStatus('sap-4711-F1');
    },
  },
  'FreightHub, a load': {
    answer: { loads: [sampleLoad()] },
    calls: 1,
    ask: (baseUrl) => {
      const credentials = { clientId: 'b', clientSecret: 'secret-of-the-bench', webhookSecret: 'x'.repeat(24) };
      const port = connectTms(freighthub, { id: 'tms', kind: 'tms', vendor: 'freighthub', baseUrl, credentials });
      return () => port.readShipment('sap-4711-S1');
    },
  },
  'EasyPost, ten versions of a tender': {
    answer: boughtShipment(),
    calls: 10,
    ask: (baseUrl) => {
      const credentials = { apiKey: 'key-of-the-bench', webhookSecret: 'x'.repeat(16) };
      const options = { carriers: sampleCarriers };
      const port = connectTms(easypost, { id: 'ep', kind: 'tms', vendor: 'easypost', baseUrl, credentials, options });
      return () => port.readShipment('sap-4711-S1');
    },
  },
};

export const bench: Bench = {
  name: 'adapters',
  about: `What a call to a vendor costs: processor time per call of a question through each adapter (deadline, breaker, turns,
redaction, schema, translation) beside axios alone that parses the same answer; and how fast a feed of ${ORDERS} orders is read
through the adapter of SAP beside somebody who only takes its bytes. The vendor has the other core.`,
  run: async (report) => {
    pinSelf(OTHER_CORE);
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-bench-'));
    try {
      const rows: string[][] = [];
      for (const [name, arm] of Object.entries(ARMS)) rows.push(await compare(name, arm, folder));
      report.table(['a question to', 'answer, bytes', 'axios, CPU µs', 'adapter, CPU µs', ': axios'], rows);
      report.line();
      await feed(report);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function vendor(env: Readonly<Record<string, string>>): Promise<BenchServer> {
  const [port] = (await freePorts(1)) as [number];
  return BenchServer.start(MAIN, env, port, { core: SERVER_CORE });
}

async function compare(name: string, { answer, calls, ask }: Arm, folder: string): Promise<string[]> {
  const file = join(folder, 'answer.json');
  const text = JSON.stringify(answer);
  writeFileSync(file, text);
  const server = await vendor({ ANSWER: file });
  const http = axios.create({ baseURL: server.url, httpAgent: new Agent({ keepAlive: true, maxFreeSockets: 16 }) });
  const bare = () => http.get('/orders/4711');
  const adapter = ask(server.url);
  const took: { bare: number[]; adapter: number[] } = { bare: [], adapter: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const arms = [
      ['bare', bare, 1],
      ['adapter', adapter, calls],
    ] as const;
    for (const [which, work, each] of round % 2 ? [...arms].reverse() : arms) {
      const micros = await cpuPerCall(work, each);
      // The first round warms up.
      if (round > 0) took[which].push(micros);
    }
  }
  await server.stop();
  const ratios = took.adapter.map((micros, round) => micros / (took.bare[round] as number));
  return [name, String(text.length), spread(took.bare, 0), spread(took.adapter, 0), spread(ratios)];
}

async function cpuPerCall(work: () => Promise<unknown>, calls: number): Promise<number> {
  const before = process.cpuUsage();
  await atOnce(WIDTH, CALLS / calls, async () => void (await work()));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CALLS;
}

async function feed(report: Report): Promise<void> {
  const server = await vendor({ ORDERS: String(ORDERS) });
  const bytes = await takeBytes(server.url);
  const adapter = await readFeed(server.url);
  await server.stop();
  report.table(
    [`${ORDERS} orders, pages of ${PAGE}`, 's', 'orders/s', 'MB/s', 'resident, MB: after a tenth', 'after all'],
    [
      ['bytes alone', bytes.seconds.toFixed(1), Math.round(ORDERS / bytes.seconds), rate(bytes), '', ''],
      [
        'adapter',
        adapter.seconds.toFixed(1),
        Math.round(ORDERS / adapter.seconds),
        (bytes.megabytes / adapter.seconds).toFixed(1),
        Math.round(adapter.early),
        Math.round(adapter.late),
      ],
    ],
  );
  report.line(
    `\n  of the rate of bytes alone: ${(bytes.seconds / adapter.seconds).toFixed(2)}; round trips per order: ${1 / PAGE}`,
  );
}

const rate = ({ megabytes, seconds }: { megabytes: number; seconds: number }) => (megabytes / seconds).toFixed(1);

/** As the adapter asks, one page after the other, and nothing is made of what comes. */
async function takeBytes(url: string): Promise<{ seconds: number; megabytes: number }> {
  const http = axios.create({ baseURL: url, httpAgent: new Agent({ keepAlive: true }), responseType: 'arraybuffer' });
  let taken = 0;
  const began = performance.now();
  for (let after = 0; after < ORDERS; after += PAGE) {
    const filter = encodeURIComponent(`LastChangeDateTime gt x and SalesOrder gt '${after}'`);
    const { data } = await http.get<Buffer>(`/A_SalesOrder?$filter=${filter}&$top=${PAGE}`);
    taken += data.length;
  }
  return { seconds: (performance.now() - began) / 1_000, megabytes: taken / MEGABYTE };
}

async function readFeed(url: string): Promise<{ seconds: number; early: number; late: number }> {
  const port = sapAt(url);
  const resident = () => process.memoryUsage().rss / MEGABYTE;
  let { watermark, more } = { watermark: null as string | null, more: true };
  let read = 0;
  let early = 0;
  const began = performance.now();
  while (more) {
    const page = await port.readOrderChanges(watermark);
    ({ watermark, more } = page);
    read += page.orders.length;
    if (early === 0 && read >= ORDERS / 10) early = resident();
  }
  if (read !== ORDERS) throw new Error(`${read} orders were read of ${ORDERS}`);
  return { seconds: (performance.now() - began) / 1_000, early, late: resident() };
}
