import { malformed } from './dynamics.refusal.js';

export type Row = Readonly<Record<string, unknown>>;

const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
type Comparison = (typeof COMPARISONS)[number];
type Literal = { readonly at: number } | { readonly text: string } | { readonly number: number };

type Filter =
  | { readonly is: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly is: Comparison; readonly property: string; readonly literal: Literal };

const TOKEN =
  /\s*(?:([()])|('(?:[^']|'')*')|Microsoft\.Dynamics\.DataEntities\.\w+'(\w*)'|(\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))|(-?\d+(?:\.\d+)?)(?!\w)|([A-Za-z_]\w*))/y;

type Token = { readonly word: string } | { readonly literal: Literal };

/** `$filter` as far as this service's callers go: comparisons, `and`, `or`, parentheses. `in` and `has` are not supported there. */
export function parseFilter(text: string): Filter {
  const tokens = tokensOf(text);
  let next = 0;
  const word = (): string | undefined => {
    const token = tokens[next];
    return token && 'word' in token ? token.word : undefined;
  };
  const wrong = () => malformed(`The query specified in the URI is not valid: ${text}`);
  const both = (is: 'and' | 'or', operand: () => Filter): Filter => {
    let left = operand();
    while (word() === is) {
      next += 1;
      left = { is, left, right: operand() };
    }
    return left;
  };
  const one = (): Filter => {
    if (word() === '(') {
      next += 1;
      const inner = any();
      if (word() !== ')') throw wrong();
      next += 1;
      return inner;
    }
    const property = word();
    next += 1;
    const is = COMPARISONS.find((each) => each === word());
    next += 1;
    const given = tokens[next];
    next += 1;
    if (property === undefined || !is || !given || !('literal' in given)) throw wrong();
    return { is, property, literal: given.literal };
  };
  const any = (): Filter => both('or', () => both('and', one));
  const filter = any();
  if (next < tokens.length) throw wrong();
  return filter;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) throw malformed(`Syntax error in the filter: ${text}`);
    const [, bracket, quoted, member, time, number, word] = match;
    if (quoted !== undefined) tokens.push({ literal: { text: quoted.slice(1, -1).replaceAll("''", "'") } });
    else if (member !== undefined) tokens.push({ literal: { text: member } });
    else if (time !== undefined) tokens.push({ literal: { at: Date.parse(time) } });
    else if (number !== undefined) tokens.push({ literal: { number: Number(number) } });
    else tokens.push({ word: bracket ?? word ?? '' });
  }
  return tokens;
}

export function matches(filter: Filter, row: Row): boolean {
  if ('left' in filter) {
    const { is, left, right } = filter;
    return is === 'and' ? matches(left, row) && matches(right, row) : matches(left, row) || matches(right, row);
  }
  const { is, property, literal } = filter;
  if (!Object.hasOwn(row, property)) throw malformed(`Could not find a property named '${property}'`);
  const order = orderOf(row[property], literal);
  if (is === 'eq') return order === 0;
  if (is === 'ne') return order !== 0;
  if (is === 'gt') return order > 0;
  if (is === 'ge') return order >= 0;
  return is === 'lt' ? order < 0 : order <= 0;
}

function orderOf(value: unknown, literal: Literal): number {
  if ('at' in literal) return Date.parse(String(value)) - literal.at;
  if ('number' in literal) return Number(value) - literal.number;
  return compare(value, literal.text);
}

/** As its database collates: upper and lower case are the same. */
export function compare(a: unknown, b: unknown): number {
  const [left, right] = [String(a ?? '').toLowerCase(), String(b ?? '').toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
}
