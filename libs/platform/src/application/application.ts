import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessPersistence } from '../access/index.js';
import { auditPersistence } from '../audit/index.js';
import { clock } from '../clock/index.js';
import { type CrossdockConfig, InvalidConfig, loadConfig } from '../config/index.js';
import { connectionsPersistence } from '../connections/index.js';
import { deprecationPersistence } from '../deprecation/index.js';
import { sendProblem, toProblem } from '../errors/index.js';
import { type Clock, serveContracts, serveLifecycles } from '../governance/index.js';
import { migrate, type PersistenceFeature } from '../persistence/index.js';
import { installRequestLog, requestLogPersistence } from '../request-log/index.js';
import { logger, NestLogger } from '../telemetry/index.js';
import { trafficPersistence } from '../traffic/index.js';
import { recordTraffic } from '../traffic/record-traffic.js';
import { installAnswers } from './answers.js';
import type { ApiDefinition } from './api-definition.js';
import { refuseUndeclaredRoutes } from './declared-routes.js';
import { endOnSignals } from './ending.js';
import { PlatformModule } from './platform.module.js';
import { installBodyParser } from './request-body.js';
import { installRequestHooks } from './request-hooks.js';
import { installSecurityHeaders } from './security-headers.js';
import { LIMITS, limitConnections, refuseConnection, serverOptions } from './server.limits.js';

const log = logger('application');

/** The schemas that a set of apps needs, each once. */
export function persistenceOf(apis: readonly ApiDefinition[]): PersistenceFeature[] {
  return [
    ...new Set([
      accessPersistence,
      auditPersistence,
      connectionsPersistence,
      trafficPersistence,
      deprecationPersistence,
      requestLogPersistence,
      ...apis.flatMap(({ persistence }) => persistence),
    ]),
  ];
}

/** One Nest application that serves the given APIs. The caller migrates before and listens after. */
export async function createApplication({
  config,
  apis,
  now = () => clock.date(),
}: {
  config: CrossdockConfig;
  apis: readonly ApiDefinition[];
  /** By which versions are deprecated and end. */
  now?: Clock;
}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    http: serverOptions,
    bodyLimit: LIMITS.body,
    requestTimeout: LIMITS.requestTimeout,
    keepAliveTimeout: LIMITS.keepAliveTimeout,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    routerOptions: { maxParamLength: LIMITS.pathParameter },
    clientErrorHandler: refuseConnection(config.publicUrl),
    forceCloseConnections: 'idle',
    // What Fastify refuses before any hook or route of ours sees it, such as a path that is no percent-encoding.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, toProblem(error), config.publicUrl),
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(config, apis), adapter, {
    logger: new NestLogger(),
    // Ours is stricter than Nest's, and knows no forms.
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  limitConnections(app.getHttpServer());
  installBodyParser(app);
  installRequestHooks(app);
  installAnswers(app);
  recordTraffic(app, apis);
  installRequestLog(app);
  serveLifecycles(app, config, apis, now);
  installSecurityHeaders(app);
  serveContracts(app, config, apis);
  await app.init();
  try {
    refuseUndeclaredRoutes(app);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

function rootModule(config: CrossdockConfig, apis: readonly ApiDefinition[]): Type {
  @Module({ imports: [PlatformModule.forRoot(config), ...apis.map(({ module }) => module)] })
  class CrossdockModule {}
  return CrossdockModule;
}

/** Runs one app alone, with all the APIs and versions that it serves, on `DATABASE_URL` and `PORT`. Ends the process with a message where it cannot. */
export async function runApi(...apis: readonly ApiDefinition[]): Promise<void> {
  const name = apis[0]?.name;
  try {
    const config = loadConfig(process.env);
    await migrate(config.databaseUrl, persistenceOf(apis));
    const app = await createApplication({ config, apis });
    endOnSignals(app);
    await app.listen(config.port, config.host);
    log.info({ api: name, address: `http://${config.host}:${config.port}` }, 'ready');
  } catch (error) {
    const message =
      error instanceof InvalidConfig ? error.message : `${name} could not start: ${(error as Error).message}`;
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
}
