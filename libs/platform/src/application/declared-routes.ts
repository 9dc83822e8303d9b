import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENDPOINT } from '../access/index.js';

/** Deny by default is checked before the first request: a controller's route without `@Endpoint` stops the start. */
export function refuseUndeclaredRoutes(app: NestFastifyApplication): void {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  const undeclared = discovery.getControllers().flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: object } | undefined)?.prototype as Record<string, object> | undefined;
    if (!prototype) return [];
    return scanner
      .getAllMethodNames(prototype)
      .map((name) => prototype[name] as object)
      .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler) && !Reflect.hasMetadata(ENDPOINT, handler))
      .map((handler) => {
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
        return `${method} ${(metatype as { name: string }).name}.${(handler as { name: string }).name}`;
      });
  });
  if (undeclared.length > 0) throw new Error(`Routes without @Endpoint: ${undeclared.join(', ')}`);
}
