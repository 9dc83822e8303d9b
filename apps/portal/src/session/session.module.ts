import fastifyCookie from '@fastify/cookie';
import { Global, Module, type OnApplicationBootstrap, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, HttpAdapterHost, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ClientsModule } from '#clients';
import { Documents } from '../shell/document.js';
import { CatalogDoor } from './catalog.door.js';
import { IssuerClient } from './issuer.client.js';
import { PersonClients } from './person.clients.js';
import { SessionController } from './session.controller.js';
import { SessionCookies } from './session.cookies.js';
import { ADMISSION, PortalSessionGuard } from './session.guard.js';
import { SessionStore } from './session.store.js';
import { SessionUpkeep } from './session.upkeep.js';
import { Sessions } from './sessions.js';

const API = 'portal/api';

/** Who is signed in at the portal; `@PortalEndpoint` and `PersonClients` work in every module of it. */
@Global()
@Module({
  imports: [ClientsModule.forApp('portal')],
  controllers: [SessionController],
  providers: [
    CatalogDoor,
    Documents,
    IssuerClient,
    SessionCookies,
    SessionStore,
    Sessions,
    SessionUpkeep,
    PortalSessionGuard,
    PersonClients,
  ],
  exports: [CatalogDoor, Documents, Sessions, SessionCookies, PortalSessionGuard, PersonClients],
})
export class SessionModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly host: HttpAdapterHost,
  ) {}

  /**
   * Only the session's own routes read cookies: no other request has its header parsed. Not waited for: Fastify would take
   * the routes that there are as finished, before Nest has set who answers for what fails in front of them.
   */
  onModuleInit(): void {
    void this.host.httpAdapter.getInstance<FastifyInstance>().register(fastifyCookie, { hook: false });
  }

  /** A route below `/portal/api` that does not say whom it is for stops the start. */
  onApplicationBootstrap(): void {
    const open = undeclared(this.modules);
    if (open.length > 0) throw new Error(`Routes below /${API} without @PortalEndpoint: ${open.join(', ')}`);
  }
}

function undeclared(modules: ModulesContainer): string[] {
  const scanner = new MetadataScanner();
  return new DiscoveryService(modules).getControllers().flatMap(({ metatype }) => {
    const controller = metatype as { prototype: Record<string, object>; name: string } | undefined;
    if (!controller?.prototype || controller === (SessionController as never)) return [];
    const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '').replace(/^\//, '');
    return scanner
      .getAllMethodNames(controller.prototype)
      .map((name) => ({ name, handler: controller.prototype[name] as object }))
      .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
      .filter(({ handler }) => `${base}/${String(Reflect.getMetadata(PATH_METADATA, handler))}/`.startsWith(`${API}/`))
      .filter(({ handler }) => !Reflect.hasMetadata(ADMISSION, handler))
      .map(
        ({ name, handler }) =>
          `${RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number]} ${controller.name}.${name}`,
      );
  });
}
