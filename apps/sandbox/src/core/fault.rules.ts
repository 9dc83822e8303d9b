import { bodyReader } from './control.body.js';

export const FAULT_MODES = [
  'error',
  'rate-limit',
  'hang',
  'slow',
  'garbage',
  'reset',
  'commit-then-hang',
  'commit-then-reset',
  'ok-with-error',
  'ok-without-effect',
  'down',
] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

export interface FaultRule {
  readonly match?: {
    readonly method?: string;
    /**
     * Part of the path with its query, base path included. `*` stands for anything; what begins with `^` or ends with
     * `$` is a regular expression.
     */
    readonly path?: string;
  };
  readonly mode: FaultMode;
  /** How many calls that it matches pass before it strikes. */
  readonly after?: number;
  /** How often it strikes; without it, until it is taken away. */
  readonly times?: number;
  /** How likely it strikes a call that it matches. */
  readonly probability?: number;
  /** How long a call waits before it is struck; with `hang`, before its connection is cut. */
  readonly delayMs?: number;
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
}

export const readRules = bodyReader<readonly FaultRule[]>({
  type: 'array',
  maxItems: 100,
  items: {
    type: 'object',
    required: ['mode'],
    additionalProperties: false,
    properties: {
      match: {
        type: 'object',
        additionalProperties: false,
        properties: {
          method: { type: 'string', pattern: '^[A-Za-z*]+$' },
          path: { type: 'string', minLength: 1, maxLength: 500 },
        },
      },
      mode: { enum: FAULT_MODES },
      after: { type: 'integer', minimum: 0, maximum: 1_000 },
      times: { type: 'integer', minimum: 1 },
      probability: { type: 'number', minimum: 0, maximum: 1 },
      delayMs: { type: 'number', minimum: 0, maximum: 86_400_000 },
      retryAfter: { type: 'number', minimum: 0, maximum: 86_400 },
    },
  },
});

/** @throws SyntaxError when `path` is meant as a regular expression and is none */
export function pathPattern(path: string): RegExp {
  if (path.startsWith('^') || path.endsWith('$')) return new RegExp(path);
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(parts.join('.*'));
}

/** @param urls the same address as sent and as decoded */
export function matches({ match }: FaultRule, method: string, urls: readonly string[]): boolean {
  const wanted = match?.method?.toUpperCase();
  if (wanted && wanted !== '*' && wanted !== method) return false;
  if (match?.path === undefined) return true;
  const pattern = pathPattern(match.path);
  return urls.some((url) => pattern.test(url));
}
