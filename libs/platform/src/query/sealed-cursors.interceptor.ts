import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { AuthenticatedRequest } from '../access/principal.js';
import type { CrossdockConfig } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { invalidCursor } from '../errors/invalid-cursor.js';
import { CursorSeal } from './cursor.seal.js';

/**
 * What collections tell of the place where a page ends leaves sealed and comes back opened, so that none of them meets
 * a cursor that it did not give: to this partner in this world, for this collection, with these filters.
 */
@Injectable()
export class SealedCursors implements NestInterceptor {
  private readonly cursors: CursorSeal;

  constructor(@Inject(CONFIG) { internalSecret }: CrossdockConfig) {
    this.cursors = new CursorSeal(internalSecret);
  }

  intercept(context: ExecutionContext, next: CallHandler<{ nextCursor: string | null }>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const query = request.query as Record<string, unknown>;
    const scope = scopeOf(request, query);
    const { cursor } = query;
    // What is no text, or an empty one, is refused where the rest of the query is.
    if (typeof cursor === 'string' && cursor !== '') {
      const place = this.cursors.open(scope, cursor);
      if (place === undefined) throw invalidCursor();
      query['cursor'] = place;
    }
    return next
      .handle()
      .pipe(
        map((page) =>
          page.nextCursor === null ? page : { ...page, nextCursor: this.cursors.seal(scope, page.nextCursor) },
        ),
      );
  }
}

/** A page may be longer or shorter than the one before; everything else stays. */
function scopeOf({ routeOptions, params, user }: AuthenticatedRequest, query: Record<string, unknown>): unknown[] {
  const { cursor: _cursor, limit: _limit, ...filters } = query;
  const owner = user?.partnerId ? [user.partnerId, user.environment] : [user?.kind];
  return [routeOptions.url, params, owner, Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))];
}
