import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '../errors/problems.codes.js';

interface Operation {
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

const OF_BODIES: readonly ProblemCode[] = ['payload-too-large', 'unsupported-media-type'];

/** Whatever takes a body can be sent too much, or something else. */
export function describeBodies(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      if (!operation?.requestBody) continue;
      for (const code of OF_BODIES) {
        const { status, title } = PROBLEMS[code];
        operation.responses[status] ??= {
          description: `\`${code}\`: ${title}`,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
      }
    }
  }
}
