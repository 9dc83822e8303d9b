import { CONTRACT_URL } from './contract.url.js';
import { typeOf } from './problem.type.js';
import { PROBLEMS, type ProblemCode } from './problems.codes.js';

/** How a contract tells one status that an operation can end in: which codes it has, each with an example. */
export interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly 'application/problem+json': { readonly schema: object; readonly examples: object } };
}

/** The problems that an operation can end in, by status. */
export function problemResponses(codes: Iterable<ProblemCode>): Record<string, ProblemResponse> {
  const byStatus = Map.groupBy(new Set(codes), (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    [...byStatus].sort(([a], [b]) => a - b).map(([status, list]) => [String(status), responseOf(list)]),
  );
}

/** The same status with one more code. */
export function withProblem(response: object | undefined, code: ProblemCode): ProblemResponse {
  const examples = (response as ProblemResponse | undefined)?.content?.['application/problem+json']?.examples ?? {};
  return responseOf([...new Set([...(Object.keys(examples) as ProblemCode[]), code])]);
}

function responseOf(codes: readonly ProblemCode[]): ProblemResponse {
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('. '),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { type: 'object', properties: { code: { type: 'string', enum: [...codes].sort() } } },
          ],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  };
}

function exampleOf(code: ProblemCode): object {
  const { status, title } = PROBLEMS[code];
  return {
    type: typeOf(code, CONTRACT_URL),
    title,
    status,
    code,
    correlationId: '0af7651916cd43dd8448eb211c80319c',
    ...(code === 'validation-failed' && {
      errors: [{ pointer: '/colour', code: 'unknown-member', message: 'property colour should not exist' }],
    }),
  };
}
