import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly issuer?: string;
  readonly audience?: string | string[];
  readonly expires?: string | number | Date;
  /** Signs with this key instead of the newest; `foreign` is one that was never published. */
  readonly kid?: string;
}

/** An authorization server in small: publishes keys, signs whatever a spec asks for. */
export class TestIssuer {
  private readonly keys = new Map<string, { privateKey: CryptoKey; jwk: JWK }>();
  private published: string[] = [];
  /** What it answers instead of keys. */
  outage: 'none' | 'error' | 'reset' = 'none';
  asked = 0;
  private readonly server = createServer((request, response) => {
    this.asked += 1;
    if (this.outage === 'reset') return void request.socket.destroy();
    response.writeHead(this.outage === 'error' ? 500 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: this.published.map((kid) => this.keys.get(kid)?.jwk) }));
  });

  constructor(readonly publicUrl: string) {}

  async start(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    await this.make('foreign');
    await this.rotateTo('k1');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A new key signs from now on; those named stay published beside it. */
  async rotateTo(kid: string, ...stay: string[]): Promise<void> {
    await this.make(kid);
    this.published = [kid, ...stay];
  }

  async token(api: string, scope: string, changes: TokenChanges = {}): Promise<string> {
    const kid = changes.kid ?? (this.published[0] as string);
    const key = this.keys.get(kid);
    if (!key) throw new Error(`no key ${kid}`);
    const claims = { client_id: 'crossdock-sample', kind: 'internal', scope, ...changes.claims };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...changes.header })
      .setIssuer(changes.issuer ?? this.publicUrl)
      .setAudience(changes.audience ?? `${this.publicUrl}/${api}`)
      .setIssuedAt()
      .setExpirationTime(changes.expires ?? '5m')
      .sign(key.privateKey);
  }

  /** A token of a partner's client. */
  partner(clientId: string, scope: string, changes: TokenChanges = {}): Promise<string> {
    const claims = { client_id: clientId, kind: 'partner', partner_id: clientId, partner_kind: '3pl' };
    return this.token('partner', scope, { ...changes, claims: { ...claims, ...changes.claims } });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async make(kid: string): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    this.keys.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } });
  }
}
