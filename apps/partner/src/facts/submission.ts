import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type AuthenticatedRequest, idempotencyKeyOf, type Principal } from '#platform/access';

/** A message as a partner sent it: what, by whom, under which key, on which route. */
export interface Submission {
  readonly principal: Principal;
  /** The partner's Idempotency-Key: the same message sent again is the same facts again. */
  readonly idempotencyKey: string;
  /** The route with what it is about, e.g. `POST /partner/v1/fulfilments/sap-10000001-F1/confirmations`. */
  readonly channel: string;
  readonly body: unknown;
}

/** For routes that are `idempotent`: the platform has seen to it that there is a key. */
export const CurrentSubmission = createParamDecorator((_: unknown, context: ExecutionContext): Submission => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const { user: principal, method, body } = request;
  if (!principal) throw new Error('no principal: the route is public');
  // From the route that answers, not from the address as it was written: that has many spellings.
  const path = (request.routeOptions.url ?? '').replaceAll(
    /:(\w+)/g,
    (_whole, name: string) => (request.params as Record<string, string>)[name] ?? '',
  );
  return { principal, idempotencyKey: idempotencyKeyOf(request), channel: `${method} ${path}`, body };
});
