import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENDPOINT, type EndpointOptions, readIfMatch, readIfMatchUnlessNew } from '../access/index.js';

interface Route {
  readonly name: string;
  readonly method: RequestMethod;
  readonly endpoint: EndpointOptions | undefined;
  /** It asks by `@IfMatch()` for the version that it changes. */
  readonly asksForVersion: boolean;
}

/**
 * What a route owes to the platform is checked before the first request: one without `@Endpoint`, or one that takes an
 * ETag back without looking at it, stops the start.
 */
export function refuseUndeclaredRoutes(app: NestFastifyApplication): void {
  const routes = routesOf(app);
  refuse(
    'Routes without @Endpoint',
    routes.filter(({ endpoint }) => !endpoint),
  );
  refuse(
    'Routes with etag that change the resource without @IfMatch()',
    routes.filter(({ endpoint, method, asksForVersion }) => endpoint?.etag && changes(method) && !asksForVersion),
  );
}

const READERS: readonly unknown[] = [readIfMatch, readIfMatchUnlessNew];
const changes = (method: RequestMethod) =>
  [RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE].includes(method);

function refuse(what: string, routes: readonly Route[]): void {
  if (routes.length > 0) throw new Error(`${what}: ${routes.map(({ name }) => name).join(', ')}`);
}

function routesOf(app: NestFastifyApplication): Route[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as { prototype: Record<string, object>; name: string } | undefined;
    if (!controller?.prototype) return [];
    return scanner
      .getAllMethodNames(controller.prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, controller.prototype[name] as object))
      .map((name): Route => {
        const handler = controller.prototype[name] as object;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
        const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
          string,
          { factory?: unknown }
        >;
        return {
          name: `${RequestMethod[method]} ${controller.name}.${name}`,
          method,
          endpoint: Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined,
          asksForVersion: Object.values(parameters).some(({ factory }) => READERS.includes(factory)),
        };
      });
  });
}
