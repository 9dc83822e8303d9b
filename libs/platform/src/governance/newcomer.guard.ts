import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ProblemError } from '../errors/problem.error.js';
import type { Recorded } from '../traffic/record-traffic.js';
import type { TrafficRecorder } from '../traffic/traffic.recorder.js';
import { type LivingApi, successorOf } from './lifecycle.js';

/**
 * The last of all guards: whom it lets through uses the version, and nobody else does. From its deprecation on a version
 * takes no new consumers: a partner that has never used it in production is refused and shown the successor; in the
 * sandbox also one that has used it there goes on.
 */
export class NewcomerGuard implements CanActivate {
  constructor(
    /** The version that a request is for, where it is to end. */
    private readonly find: (request: Recorded) => LivingApi | undefined,
    private readonly recorder: TrafficRecorder,
    private readonly publicUrl: string,
    private readonly now: () => Date,
  ) {}

  /** Answers at once where nothing is deprecated: a promise more would be a turn of the loop more. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<Recorded>();
    const { user } = request;
    if (user?.kind !== 'partner' || !user.partnerId) return true;
    const api = this.find(request);
    const deprecated = api?.lifecycle?.deprecated;
    if (!api || !deprecated || this.now().getTime() < Date.parse(deprecated)) return admit(request);
    return this.admitKnown(request, { partnerId: user.partnerId, environment: user.environment }, api, deprecated);
  }

  private async admitKnown(
    request: Recorded,
    user: { partnerId: string; environment: 'production' | 'sandbox' },
    api: LivingApi,
    deprecated: string,
  ): Promise<true> {
    const { name, version } = api;
    if (await this.recorder.hasUsed({ api: name, version, ...user })) return admit(request);
    const successor = successorOf(api, this.publicUrl);
    const detail = `${name} ${version} is deprecated and you have not used it before${successor ? `; use ${successor}` : ''}`;
    throw new ProblemError('version-deprecated', detail, {
      extensions: { deprecated, ...(successor && { successor }) },
    });
  }
}

function admit(request: Recorded): true {
  request.isAdmitted = true;
  return true;
}
