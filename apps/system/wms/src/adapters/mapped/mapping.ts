import { Ajv } from 'ajv';

/** A JSONata expression; of several lines, one after another. */
export type Expression = string | readonly string[];

/** One call to the vendor. What `path`, `query` and `body` are made of is told at `Calls`. */
export interface MappedCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL, with its leading slash. */
  readonly path: Expression;
  /** An object of texts and numbers. */
  readonly query?: Expression;
  readonly body?: Expression;
}

/** A call whose answer is read: from `{ body, asked }`, where `asked` is what the call was made of. */
export interface ReadCall extends MappedCall {
  readonly read: Expression;
}

export interface Calls {
  /** Of our fulfilment request, with `warehouseCode` and `units`; read as `{ reference }`. */
  readonly release: ReadCall;
  /** Of `{ fulfilmentId }`; read as a fulfilment status, or as nothing where there is none. */
  readonly find: ReadCall & {
    /** Of `{ body, asked }` with our request: the names of what the vendor has otherwise, as text or list. */
    readonly otherwise?: Expression;
  };
  /** Of `{ fulfilmentId, wmsReference }`. Without it nothing can be cancelled there. */
  readonly cancel?: MappedCall;
  /** Of `{ sku?, warehouseCode?, cursor?, limit }`; read as `{ items, nextCursor }`. */
  readonly inventory: ReadCall;
  readonly ping: MappedCall;
}

/** How a webhook says that it is the vendor's: an HMAC with SHA-256. All are made of `{ headers }`, whose names are small. */
export interface Signature {
  /** One signature, or several of which one counts. */
  readonly given: Expression;
  /** What is signed before the body; nothing where it is the body alone. */
  readonly before?: Expression;
  /** When it was signed, in seconds since 1970: one of another time than now is refused. */
  readonly at?: Expression;
  readonly encoding: 'hex' | 'base64';
  /** What `webhookSecret` is: the key itself, or its base64, behind `whsec_` or bare. */
  readonly key: 'text' | 'base64';
}

/** What an expression makes of an example, as a review wants to see it and a test holds it to. */
export interface Example {
  readonly says: string;
  /** As in `calls.release.body`. */
  readonly of: string;
  readonly given: unknown;
  readonly expected: unknown;
}

/** All that is to be known of a vendor whose WMS speaks JSON over HTTP. */
export interface Mapping {
  readonly name: string;
  /** Counts up with each change that is released. */
  readonly version: number;
  readonly capabilities: readonly ('lots' | 'returns')[];
  /** Headers of each call. `{apiKey}`, `{token}`, `{user}`, `{password}` and `{basic}` stand for the connection's credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** UN/ECE Rec 20 to the vendor's own words; a unit without one is refused. */
  readonly units: Readonly<Record<string, string>>;
  /** What the vendor does not keep whole, by where it stands in our request: the vendor's field and how many characters it takes. */
  readonly limits?: Readonly<Record<string, { readonly field: string; readonly longest: number }>>;
  readonly calls: Calls;
  /**
   * Of `{ status, body }` of each answer: `{ kind, code?, message, pointers? }` where it is a refusal, nothing where it is none.
   * Kinds are those of `REFUSALS`; `too-late` is the one answer of a cancel that is no error.
   */
  readonly refusal: Expression;
  /** Absent where the vendor tells nothing by itself. */
  readonly webhook?: {
    readonly signature: Signature;
    /** Of `{ headers, body, warehouses, units }`: `{ events, orderId? }`, or `{ unrecognized }`. */
    readonly read: Expression;
  };
  readonly examples: readonly Example[];
}

export const REFUSALS = ['rejected', 'not-found', 'conflict', 'unknown-item', 'temporary', 'too-late'] as const;
export type RefusalKind = (typeof REFUSALS)[number];

const expression = {
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', minItems: 1, items: { type: 'string' } },
  ],
};
const exact = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const call = {
  method: { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
  path: expression,
  query: expression,
  body: expression,
};
const readCall = (more: object = {}) => exact(['method', 'path', 'read'], { ...call, read: expression, ...more });
const words = { type: 'object', additionalProperties: { type: 'string', minLength: 1 } };

/** JSON Schema of a mapping. */
export const MAPPING_SCHEMA = exact(
  ['name', 'version', 'capabilities', 'headers', 'units', 'calls', 'refusal', 'examples'],
  {
    name: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
    version: { type: 'integer', minimum: 1 },
    capabilities: { type: 'array', uniqueItems: true, items: { enum: ['lots', 'returns'] } },
    headers: words,
    units: words,
    limits: {
      type: 'object',
      additionalProperties: exact(['field', 'longest'], {
        field: { type: 'string', minLength: 1 },
        longest: { type: 'integer', minimum: 1 },
      }),
    },
    calls: exact(['release', 'find', 'inventory', 'ping'], {
      release: readCall(),
      find: readCall({ otherwise: expression }),
      cancel: exact(['method', 'path'], call),
      inventory: readCall(),
      ping: exact(['method', 'path'], call),
    }),
    refusal: expression,
    webhook: exact(['signature', 'read'], {
      signature: exact(['given', 'encoding', 'key'], {
        given: expression,
        before: expression,
        at: expression,
        encoding: { enum: ['hex', 'base64'] },
        key: { enum: ['text', 'base64'] },
      }),
      read: expression,
    }),
    examples: {
      type: 'array',
      items: exact(['says', 'of', 'given', 'expected'], {
        says: { type: 'string', minLength: 1 },
        of: { type: 'string', pattern: '^[a-z]+(\\.[a-z]+)*$' },
        given: {},
        expected: {},
      }),
    },
  },
);

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile<Mapping>(MAPPING_SCHEMA);

/** What is wrong with it, each with its place (RFC 6901); nothing of a mapping. */
export function faultsOf(document: unknown): string[] {
  if (validate(document)) return doublesIn(document.units);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const { additionalProperty } = params as { additionalProperty?: string };
    return `${instancePath || '/'} ${message}${additionalProperty ? `: ${additionalProperty}` : ''}`;
  });
}

/** A word of the vendor's for two units would come back as one of them. */
function doublesIn(units: Mapping['units']): string[] {
  const words = Object.values(units);
  const doubles = new Set(words.filter((word, nth) => words.indexOf(word) !== nth));
  return [...doubles].map((word) => `/units has ${word} twice`);
}

export const textOf = (one: Expression): string => (typeof one === 'string' ? one : one.join('\n'));

/** The expression of that name, as an example names it. */
export function expressionAt(mapping: Mapping, name: string): string | undefined {
  const found = name
    .split('.')
    .reduce<unknown>(
      (at, step) => (at && typeof at === 'object' ? (at as Record<string, unknown>)[step] : undefined),
      mapping,
    );
  return typeof found === 'string' || Array.isArray(found) ? textOf(found as Expression) : undefined;
}
