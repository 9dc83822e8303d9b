import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EffectFault, EffectKind } from '../../apps/system/erp/src/conformance/erp.harness.js';
import { effectOf, type RpcCall } from '../../apps/system/erp/src/conformance/tryton.effects.js';

/** Stands between the adapter and a real Tryton, and lets a connection go bad at the call that commits an effect. */
export class BadDaysProxy {
  private fault: { readonly fault: EffectFault; readonly kind: EffectKind } | null = null;

  private constructor(
    private readonly server: Server,
    readonly baseUrl: string,
  ) {}

  static async start(target: string): Promise<BadDaysProxy> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const proxy = new BadDaysProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', async (request, response) => {
      const body = await read(request);
      const fault = proxy.faultFor(JSON.parse(body) as RpcCall);
      if (fault === 'rate-limit') {
        response.writeHead(429, { 'retry-after': '60' }).end();
        return;
      }
      const { authorization } = request.headers;
      const answer = await fetch(`${target}${request.url}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body,
      });
      const text = await answer.text();
      if (fault === 'commit-then-reset') request.socket.destroy();
      else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    });
    return proxy;
  }

  nextEffect(fault: EffectFault, kind: EffectKind): void {
    this.fault = { fault, kind };
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private faultFor(call: RpcCall): EffectFault | null {
    if (!this.fault || this.fault.kind !== effectOf(call)) return null;
    const { fault } = this.fault;
    this.fault = null;
    return fault;
  }
}

async function read(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
