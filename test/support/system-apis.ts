import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { API_NAMES, type CrossdockConfig } from '#platform/config';

export interface SystemCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}
/** What a system answers; a `status` makes it a problem. */
export type SystemAnswer = { readonly status?: number; readonly body: unknown };
type Route = readonly [method: string, path: RegExp, answer: (call: SystemCall) => SystemAnswer];

/** The system APIs and the authorization server as one small server that says what a spec tells it to. */
export class SystemApis {
  readonly calls: SystemCall[] = [];
  private readonly routes: Route[] = [];
  private server: Server;
  private key: { jwk: JWK; sign: (claims: object, audience: string) => Promise<string> };

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<this> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    this.key = {
      jwk: { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' },
      sign: (claims, audience) =>
        new SignJWT({ client_id: 'operator', kind: 'operator', ...claims })
          .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
          .setIssuer(PUBLIC_URL)
          .setAudience(audience)
          .setIssuedAt()
          .setExpirationTime('5m')
          .sign(privateKey),
    };
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status = 200, body }) => {
        const type = status < 400 ? 'application/json' : 'application/problem+json';
        response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return this;
  }

  /** The route told last counts. */
  on(method: string, path: RegExp, answer: (call: SystemCall) => SystemAnswer): this {
    this.routes.unshift([method, path, answer]);
    return this;
  }

  called(method: string, path: RegExp): SystemCall[] {
    return this.calls.filter((call) => call.method === method && path.test(call.path));
  }

  token(scope: string, api: string, clientId = 'operator'): Promise<string> {
    return this.key.sign({ scope, client_id: clientId }, `${PUBLIC_URL}/${api}`);
  }

  /** Of somebody who signed in through that client. */
  personToken(username: string, scope: string, api: string, clientId: string): Promise<string> {
    const claims = {
      scope,
      client_id: clientId,
      kind: 'operator',
      sub: `id-of-${username}`,
      preferred_username: username,
    };
    return this.key.sign(claims, `${PUBLIC_URL}/${api}`);
  }

  /** Of a partner's client. */
  partnerToken(
    partnerId: string,
    partnerKind: string,
    scope: string,
    environment: 'production' | 'sandbox' = 'production',
  ): Promise<string> {
    const claims = {
      client_id: `client-${partnerId}`,
      environment,
      kind: 'partner',
      partner_id: partnerId,
      partner_kind: partnerKind,
    };
    return this.key.sign({ ...claims, scope }, `${PUBLIC_URL}/partner`);
  }

  /** A configuration that finds every other API here. */
  config(databaseUrl: string, landscape: Partial<CrossdockConfig['landscape']> = {}): CrossdockConfig {
    return {
      host: '127.0.0.1',
      port: 0,
      profile: 'sandbox',
      sandboxPort: 0,
      dataDir: '',
      databaseUrl,
      publicUrl: PUBLIC_URL,
      serviceUrls: {
        ...Object.fromEntries(API_NAMES.map((name) => [name, this.baseUrl])),
        identity: this.baseUrl,
      } as CrossdockConfig['serviceUrls'],
      trustedProxies: [],
      internalSecret: 'x',
      signingKeyDays: 0,
      publicCatalog: true,
      logLevel: 'silent',
      landscape: {
        tenant: 'acme',
        connections: (['erp', 'wms', 'tms'] as const).map((kind) => ({
          id: kind === 'erp' ? 'sap' : kind,
          kind,
          vendor: 'stub',
          settings: {},
        })) as unknown as CrossdockConfig['landscape']['connections'],
        warehouses: [],
        carriers: [],
        partners: [],
        feedIntervalMs: 100,
        backorderRecheckMs: 60_000,
        tenderResponseMs: 60_000,
        ...landscape,
      },
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage): Promise<SystemAnswer> {
    const url = new URL(request.url ?? '/', this.baseUrl);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    if (url.pathname === '/oauth/token')
      return { body: { access_token: 'internal', token_type: 'Bearer', expires_in: 600 } };
    if (url.pathname === '/oauth/jwks') return { body: { keys: [this.key.jwk] } };
    const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    const { method = 'GET', headers } = request;
    const call = { method, path: url.pathname, query: url.searchParams, headers, body };
    this.calls.push(call);
    const route = this.routes.find(([method, path]) => method === call.method && path.test(call.path));
    return route ? route[2](call) : { status: 404, body: { status: 404, code: 'not-found', title: 'Not found' } };
  }
}

const PUBLIC_URL = 'http://127.0.0.1:3000';
