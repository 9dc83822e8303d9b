import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiDefinition, createApplication, type Lifecycle, persistenceOf } from '#platform/application';
import { type ApiName, type CrossdockConfig, loadConfig } from '#platform/config';
import { Database, migrate } from '#platform/persistence';
import { createTestDatabase } from './database.js';
import { TestIssuer } from './issuer.js';

export const PUBLIC_URL = 'https://crossdock.test';

export interface SampleApi {
  readonly app: NestFastifyApplication;
  readonly api: ApiDefinition;
  readonly config: CrossdockConfig;
  readonly issuer: TestIssuer;
  readonly database: Database;
  /** Over real HTTP; the path is below the base URL. */
  call(path: string, options?: RequestInit & { token?: string }): Promise<SampleAnswer>;
  close(): Promise<void>;
}

export interface SampleAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface SampleOptions {
  readonly lifecycle?: Lifecycle;
  /** Further versions of the same API, without routes of their own. */
  readonly otherVersions?: readonly `v${number}`[];
  readonly now?: () => Date;
}

/** The platform as an app stands on it, with a spec's own controllers, a real database and a small issuer. */
export async function startSampleApi(
  name: ApiName,
  controllers: Type[],
  { lifecycle, otherVersions = [], now }: SampleOptions = {},
): Promise<SampleApi> {
  @Module({ controllers })
  class SampleModule {}
  const api: ApiDefinition = {
    name,
    version: 'v1',
    title: 'Sample',
    description: 'For specs.',
    owner: 'platform',
    module: SampleModule,
    persistence: [],
    ...(lifecycle && { lifecycle }),
  };
  const others = otherVersions.map((version): ApiDefinition => ({ ...api, version, lifecycle: undefined }));
  const issuer = await new TestIssuer(PUBLIC_URL).start();
  const { url, drop } = await createTestDatabase();
  const config = loadConfig({
    DATABASE_URL: url,
    PUBLIC_URL,
    IDENTITY_URL: issuer.url,
    INTERNAL_SECRET: 'x'.repeat(32),
  });
  const release = async () => {
    await issuer.stop();
    await drop();
  };
  try {
    await migrate(url, persistenceOf([api]));
    const app = await createApplication({ config, apis: [api, ...others], ...(now && { now }) });
    await app.listen(0, '127.0.0.1');
    const base = await app.getUrl();
    return {
      app,
      api,
      config,
      issuer,
      database: app.get(Database),
      call: (path, options) => call(`${base}${path}`, options),
      close: async () => {
        await app.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function call(url: string, { token, headers, ...rest }: RequestInit & { token?: string } = {}) {
  const answer = await fetch(url, {
    ...rest,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(typeof rest.body === 'string' && { 'content-type': 'application/json' }),
      ...(headers as Record<string, string>),
    },
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') && text !== '';
  const body = (isJson ? JSON.parse(text) : {}) as SampleAnswer['body'];
  return { status: answer.status, headers: answer.headers, text, body };
}
