import { millisOf, type Row } from './odata.values.js';
import { malformed } from './sap.refusal.js';

type Literal = string | number | boolean | null;
const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
type Comparison = (typeof COMPARISONS)[number];

export type Filter =
  | { readonly is: 'and'; readonly left: Filter; readonly right: Filter }
  | { readonly is: 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly is: Comparison; readonly property: string; readonly value: Literal };

const TOKEN =
  /\s*(?:([()])|datetimeoffset'([^']*)'|datetime'([^']*)'|('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)[mdfL]?(?![\w.])|([A-Za-z_]\w*))/y;

type Token = { readonly word: string } | { readonly literal: Literal };

/** `$filter` of OData V2 as far as this system's callers go: comparisons, `and`, `or`, parentheses. */
export function parseFilter(text: string): Filter {
  const tokens = tokensOf(text);
  let next = 0;
  const word = (): string | undefined => {
    const token = tokens[next];
    return token && 'word' in token ? token.word : undefined;
  };
  const wrong = () => malformed(`Invalid filter expression: ${text}`);

  const parseOr = (): Filter => {
    let left = parseAnd();
    while (word() === 'or') {
      next += 1;
      left = { is: 'or', left, right: parseAnd() };
    }
    return left;
  };
  const parseAnd = (): Filter => {
    let left = parseOne();
    while (word() === 'and') {
      next += 1;
      left = { is: 'and', left, right: parseOne() };
    }
    return left;
  };
  const parseOne = (): Filter => {
    if (word() === '(') {
      next += 1;
      const inner = parseOr();
      if (word() !== ')') throw wrong();
      next += 1;
      return inner;
    }
    const property = word();
    next += 1;
    const is = COMPARISONS.find((one) => one === word());
    next += 1;
    const given = tokens[next];
    next += 1;
    if (property === undefined || !/^\w+$/.test(property) || !is || !given || !('literal' in given)) throw wrong();
    return { is, property, value: given.literal };
  };

  const filter = parseOr();
  if (next < tokens.length) throw wrong();
  return filter;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) throw malformed(`Invalid filter expression: ${text}`);
    const [, bracket, offset, datetime, quoted, number, word] = match;
    if (bracket !== undefined) tokens.push({ word: bracket });
    else if (offset !== undefined || datetime !== undefined) tokens.push({ literal: timeOf(offset ?? datetime ?? '') });
    else if (quoted !== undefined) tokens.push({ literal: quoted.slice(1, -1).replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ literal: Number(number) });
    else if (word === 'true' || word === 'false') tokens.push({ literal: word === 'true' });
    else if (word === 'null') tokens.push({ literal: null });
    else tokens.push({ word: word ?? '' });
  }
  return tokens;
}

/** Without an offset it is UTC. */
function timeOf(text: string): number {
  const at = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(at)) throw malformed(`Invalid date '${text}' in a filter expression`);
  return at;
}

export function matches(filter: Filter, row: Row): boolean {
  if (filter.is === 'and') return matches(filter.left, row) && matches(filter.right, row);
  if (filter.is === 'or') return matches(filter.left, row) || matches(filter.right, row);
  if (!Object.hasOwn(row, filter.property))
    throw malformed(`Invalid property '${filter.property}' in a filter expression`);
  const order = compare(row[filter.property], filter.value);
  switch (filter.is) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
  }
}

/** Orders two values of one property; NaN when they cannot be compared. */
export function compare(a: unknown, b: unknown): number {
  const [left, right] = [comparable(a), comparable(b)];
  if (left === right) return 0;
  if (typeof left === 'number' || typeof right === 'number') return Number(left ?? Number.NaN) - Number(right);
  if (typeof left !== 'string' || typeof right !== 'string') return Number.NaN;
  return left < right ? -1 : 1;
}

/** Dates by their instant; numbers kept as text by SAP's ALPHA conversion, without leading zeros. */
function comparable(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return millisOf(value) ?? (/^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, '') : value);
}

/** The only values that the property can have in a row that matches; undefined when there is no such limit. */
export function onlyValues(filter: Filter | undefined, property: string): readonly string[] | undefined {
  if (!filter) return undefined;
  if (filter.is === 'and') return onlyValues(filter.left, property) ?? onlyValues(filter.right, property);
  if (filter.is === 'or') {
    const [left, right] = [onlyValues(filter.left, property), onlyValues(filter.right, property)];
    return left && right && [...new Set([...left, ...right])];
  }
  const { is, value } = filter;
  return is === 'eq' && filter.property === property && typeof value === 'string' ? [value] : undefined;
}

/** The earliest instant that the property can have in a row that matches; undefined when there is no such limit. */
export function earliest(filter: Filter | undefined, property: string): number | undefined {
  if (!filter) return undefined;
  if (filter.is === 'and' || filter.is === 'or') {
    const [left, right] = [earliest(filter.left, property), earliest(filter.right, property)];
    if (filter.is === 'or') return left === undefined || right === undefined ? undefined : Math.min(left, right);
    return left === undefined ? right : right === undefined ? left : Math.max(left, right);
  }
  const { is, value } = filter;
  const limits = is === 'eq' || is === 'gt' || is === 'ge';
  return limits && filter.property === property && typeof value === 'number' ? value : undefined;
}
