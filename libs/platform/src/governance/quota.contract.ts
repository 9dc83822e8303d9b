import type { OpenAPIObject } from '@nestjs/swagger';
import { COUNTS_AS, PARTNERS_API, routeClassOf } from '../access/index.js';
import type { ApiDefinition } from '../application/api-definition.js';
import type { RouteClass } from '../config/index.js';

interface Operation {
  [COUNTS_AS]?: RouteClass;
  readonly security?: readonly object[];
}

/** Says of each operation which of a partner's quotas count it: by its class. What counts for nobody says nothing. */
export function describeQuotas(document: OpenAPIObject, { name }: Pick<ApiDefinition, 'name'>): void {
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) {
      const counts = name === PARTNERS_API && (operation.security ?? []).length > 0;
      if (counts) operation[COUNTS_AS] ??= routeClassOf(method.toUpperCase());
      else delete operation[COUNTS_AS];
    }
  }
}
