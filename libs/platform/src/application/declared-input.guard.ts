import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { ENDPOINT, type EndpointOptions } from '../access/index.js';
import { type PointerError, ProblemError } from '../errors/index.js';

/** What of a request a handler reads. */
interface Declared {
  readonly body: boolean;
  readonly query: boolean;
}

/**
 * DTOs refuse the members that they do not name; a handler without one for the body or the query names none, so that
 * any member is refused here. An empty object says nothing and is as good as no body.
 */
@Injectable()
export class DeclaredInputGuard implements CanActivate {
  private readonly declared = new WeakMap<object, Declared>();

  canActivate(context: ExecutionContext): true {
    const { body, query } = context.switchToHttp().getRequest<FastifyRequest>();
    const reads = this.declarationOf(context);
    const errors = [
      ...(reads.body || body === undefined ? [] : membersOfBody(body)),
      ...(reads.query ? [] : Object.keys(query as object).map((name) => unknown('/query', name))),
    ];
    if (errors.length > 0) throw new ProblemError('validation-failed', 'Members of the request are wrong.', { errors });
    return true;
  }

  private declarationOf(context: ExecutionContext): Declared {
    const handler = context.getHandler();
    const known = this.declared.get(handler);
    if (known) return known;
    const declared = declarationOf(context.getClass(), handler);
    this.declared.set(handler, declared);
    return declared;
  }
}

function declarationOf(controller: object, handler: { readonly name: string }): Declared {
  const endpoint = Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined;
  if (endpoint?.foreign) return { body: true, query: true };
  const parameters = Object.keys(Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler.name) ?? {});
  // Keyed by type and position, as `3:0`.
  const reads = (type: RouteParamtypes) => parameters.some((key) => key.startsWith(`${type}:`));
  return { body: reads(RouteParamtypes.BODY), query: reads(RouteParamtypes.QUERY) };
}

function membersOfBody(body: unknown): PointerError[] {
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return Object.keys(body).map((name) => unknown('', name));
  return [{ pointer: '', code: 'unknown-member', message: 'there is no body to send' }];
}

const unknown = (parent: string, name: string): PointerError => ({
  pointer: `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  code: 'unknown-member',
  message: `property ${name} should not exist`,
});
