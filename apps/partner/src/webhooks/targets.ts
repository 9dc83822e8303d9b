import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { type PointerError, ProblemError } from '#platform/errors';
import { type Reach, RefusedTarget, type Resolve, TargetResolver } from '#platform/http';

/** Injection token of how names are resolved; a spec gives its own. */
export const RESOLVE = Symbol('Resolve');

/** Where webhooks may go: to the public Internet by https; in the sandbox profile to the developer's machine as well. */
@Injectable()
export class Targets {
  readonly reach: Reach;
  readonly resolver: TargetResolver;

  constructor(@Inject(CONFIG) { profile }: CrossdockConfig, @Optional() @Inject(RESOLVE) resolve?: Resolve) {
    this.reach = profile === 'sandbox' ? 'near' : 'public';
    this.resolver = new TargetResolver(this.reach, resolve);
  }

  /** @throws ProblemError `validation-failed`, pointing to `/url` */
  async check(url: string): Promise<void> {
    try {
      await this.resolver.check(url);
    } catch (error) {
      if (!(error instanceof RefusedTarget)) throw error;
      const errors: PointerError[] = [{ pointer: '/url', code: error.code, message: error.message }];
      throw new ProblemError('validation-failed', 'Webhooks are not sent to this address.', { errors });
    }
  }
}
