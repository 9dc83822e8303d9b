import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractClient } from '#clients';
import { PartnerAdmin } from '../support/partner-admin.js';

let admin: PartnerAdmin;
let baseUrl: string;
beforeAll(async () => {
  admin = await PartnerAdmin.start();
  baseUrl = await admin.app.getUrl();
});
afterAll(() => admin?.stop());

const bearer = async (api: string, scope: string, claims: object) => ({
  authorization: `Bearer ${await admin.issuer.token(api, scope, { claims: { ...claims } })}`,
});
const operator = async () => {
  const headers = await bearer('partner-admin', 'partners:read partners:write', {
    client_id: 'operator',
    kind: 'operator',
  });
  return contractClient<'partner-admin/v1'>({ baseUrl, headers });
};
const partner = () =>
  bearer('partner', 'account:read webhooks:read', {
    ...{ client_id: 'partner-acme', kind: 'partner', environment: 'production' },
    ...{ partner_id: 'acme', partner_kind: '3pl' },
  });

describe('a client that is typed by a contract', () => {
  it('calls what is published, and has its answer or the problem', async () => {
    const client = await operator();
    const made = await client.POST('/partner-admin/v1/invitations', {
      params: { header: { 'Idempotency-Key': `"${randomUUID()}"` } },
      body: {
        id: 'acme',
        kind: '3pl',
        name: 'Acme',
        contacts: [{ name: 'M. Jansen', email: 'm.jansen@acme.example' }],
      },
    });
    expect([made.response.status, made.data?.partnerId]).toEqual([201, 'acme']);
    const unknown = await client.GET('/partner-admin/v1/partners/{id}', { params: { path: { id: 'nobody' } } });
    expect([unknown.data, unknown.error?.code]).toEqual([undefined, 'not-found']);
  });

  it('is there for every version of the partner API', async () => {
    const headers = await partner();
    const v1 = await contractClient<'partner/v1'>({ baseUrl, headers }).GET('/partner/v1/webhooks', {
      params: { query: { limit: 5 } },
    });
    expect(v1.data?.items).toEqual([]);
    const v2 = await contractClient<'partner/v2'>({ baseUrl, headers }).GET('/partner/v2/webhooks');
    expect(v2.data?.items).toEqual([]);
  });

  it('compiles what is in the contract', () => {
    expect(faultsOf("v2.POST('/partner/v2/webhooks', { params: KEYED, body: WEBHOOK })")).toEqual([]);
  });

  it.each([
    ['a path that is in no contract', "v2.GET('/partner/v2/secrets')"],
    ['a method that a path does not know', "v2.DELETE('/partner/v2/fulfilments')"],
    ['a query of another type', "v2.GET('/partner/v2/webhooks', { params: { query: { limit: 'many' } } })"],
    ['a request without the header that it needs', "v2.POST('/partner/v2/webhooks', { body: WEBHOOK })"],
    ['a body without a member that it needs', "v2.POST('/partner/v2/webhooks', { params: KEYED, body: {} })"],
    ['a member that an answer does not have', "(await v2.GET('/partner/v2/account')).data?.colour"],
    ['an API that does not run', "contractClient<'partner/v9'>({})"],
  ])('does not compile %s', (_, wrong) => {
    expect(faultsOf(wrong)).toHaveLength(1);
  });
});

/** What the compiler says of a statement that calls a client. */
function faultsOf(statement: string): string[] {
  const text = `
    import { contractClient } from '#clients';
    const v2 = contractClient<'partner/v2'>({});
    const KEYED = { header: { 'Idempotency-Key': '1' } };
    const WEBHOOK = { url: 'https://x.example', types: ['pick.short' as const] };
    export const wrong = async () => [KEYED, WEBHOOK, ${statement}];`;
  const file = resolve('test/contract/written-here.ts');
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target) => {
    if (name === file) return ts.createSourceFile(name, text, target);
    const known = sources.get(name) ?? getSourceFile.call(host, name, target);
    sources.set(name, known);
    return known;
  };
  const program = ts.createProgram([file], { ...options, noEmit: true, incremental: false }, host);
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(file));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** Parsed once for all statements. */
const sources = new Map<string, ts.SourceFile | undefined>();
