import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { refuseStrangers } from './core/control.guard.js';
import { Gateway } from './core/gateway.js';
import type { SandboxSettings } from './core/settings.js';
import { Store } from './core/store.js';
import { Vendors } from './core/vendors.js';
import { SandboxModule } from './sandbox.module.js';

const LARGEST_BODY = 5 * 1024 * 1024;

export interface Sandbox {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the simulated systems; they listen on the loopback interface only. */
export async function startSandbox(settings: SandboxSettings): Promise<Sandbox> {
  const store = new Store(settings.directory);
  try {
    const adapter = new FastifyAdapter({ bodyLimit: LARGEST_BODY, forceCloseConnections: true });
    const app = await NestFactory.create<NestFastifyApplication>(SandboxModule.with(settings, store), adapter, {
      logger: ['error', 'warn'],
      bodyParser: false,
      abortOnError: false,
    });
    const fastify = adapter.getInstance();
    fastify.removeAllContentTypeParsers();
    // Everybody reads their own bodies: SOAP, forms and JSON, and what is signed is signed over bytes.
    fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    fastify.addHook('onRequest', async (request) => {
      if (request.url.startsWith('/_control')) refuseStrangers(request.headers);
    });
    app.get(Gateway).mount(fastify);
    await store.run(() => app.get(Vendors).seed());
    await app.listen(settings.port, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      close: async () => {
        await app.close();
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}
