import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Of HAR (HTTP Archive 1.2) what is replayed. */
interface Recorded {
  readonly request: { readonly method: string; readonly url: string; readonly postData?: { readonly text?: string } };
  readonly response: { readonly status: number; readonly content: { readonly text?: string } };
}

interface Shipment {
  readonly id: string;
  readonly reference: string | null;
}

export interface Replay {
  /** With the version, as of a connection. */
  readonly baseUrl: string;
  /** Every call, in turn: `POST /shipments`. */
  readonly asked: readonly string[];
  /** Calls that are in no recording, each with what was sent. */
  readonly unrecorded: readonly string[];
  readonly authorizations: ReadonlySet<string>;
  /** Recorded exchanges that nobody asked for. */
  left(): string[];
  stop(): Promise<void>;
}

/**
 * EasyPost as it was recorded. A call is answered by the next recorded one of its method and path whose body has, member by
 * member, all that was sent; the reference alone is the caller's own, and put back into the answer. The look-up by reference
 * is in no recording: it is answered with the shipment as it was recorded last, or as one that is not there. Whatever
 * else was not recorded is refused, and told.
 */
export async function replay(files: readonly string[]): Promise<Replay> {
  const left = files.flatMap(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as { log: { entries: Recorded[] } }).log.entries,
  );
  const asked: string[] = [];
  const unrecorded: string[] = [];
  const authorizations = new Set<string>();
  const known = new Map<string, Shipment>();
  const references = new Map<string, string>();

  const answerTo = (method: string, path: string, text: string): { status: number; body: string } => {
    const sent: unknown = text ? JSON.parse(text) : undefined;
    const at = left.findIndex(({ request }) => isCall(request, method, path) && covers(bodyOf(request), sent));
    const [recorded] = at < 0 ? [] : left.splice(at, 1);
    if (recorded) {
      const { status, content } = recorded.response;
      const body: unknown = JSON.parse(content.text ?? 'null');
      if (!isShipment(body)) return { status, body: content.text ?? '' };
      const reference = (sent as { shipment?: { reference?: string } })?.shipment?.reference;
      if (reference) references.set(body.id, reference);
      const shipment = { ...body, reference: references.get(body.id) ?? body.reference };
      known.set(shipment.reference ?? shipment.id, shipment);
      return { status, body: JSON.stringify(shipment) };
    }
    const [, idOrReference] = /^\/shipments\/([^/]+)$/.exec(path) ?? [];
    if (method === 'GET' && idOrReference) {
      const key = decodeURIComponent(idOrReference);
      const there = known.get(key) ?? [...known.values()].find(({ id }) => id === key);
      return there ? { status: 200, body: JSON.stringify(there) } : NOT_THERE;
    }
    unrecorded.push(`${method} ${path} ${text}`);
    return { status: 501, body: '{}' };
  };

  const server = createServer(async (incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    const path = url.slice('/v2'.length);
    asked.push(`${method} ${path}`);
    authorizations.add(headers.authorization ?? '');
    const { status, body } = answerTo(method, path, await textOf(incoming));
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`,
    asked,
    unrecorded,
    authorizations,
    left: () => left.map(({ request: { method, url } }) => `${method} ${url}`),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** In the form that recorded refusals have. */
const NOT_THERE = {
  status: 404,
  body: '{"error":{"code":"NOT_FOUND","message":"The requested resource could not be found.","errors":[]}}',
};

const isShipment = (body: unknown): body is Shipment => (body as { object?: string } | null)?.object === 'Shipment';

const isCall = ({ method, url }: Recorded['request'], wanted: string, path: string): boolean =>
  method === wanted && new URL(url).pathname === `/v2${path}`;

const bodyOf = ({ postData }: Recorded['request']): unknown =>
  postData?.text ? (JSON.parse(postData.text) as unknown) : undefined;

/** Whether all that was sent is in what was recorded, with the same values; the reference may be any text. */
export function covers(recorded: unknown, sent: unknown, member = ''): boolean {
  if (member === 'reference') return typeof recorded === typeof sent;
  if (typeof sent !== 'object' || sent === null || typeof recorded !== 'object' || recorded === null)
    return recorded === sent;
  return Object.entries(sent).every(([name, value]) =>
    covers((recorded as Record<string, unknown>)[name], value, name),
  );
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
