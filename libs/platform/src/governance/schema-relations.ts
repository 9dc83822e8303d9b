/** How the values that a keyword allows have changed: fewer of them, more of them, or some for others. */
export interface Relation {
  readonly narrowed: boolean;
  readonly widened: boolean;
}

export const NARROWED: Relation = { narrowed: true, widened: false };
export const WIDENED: Relation = { narrowed: false, widened: true };
const SAME: Relation = { narrowed: false, widened: false };
const OTHER: Relation = { narrowed: true, widened: true };

type Relate = (before: unknown, after: unknown) => Relation;

/** Absent, it asserts nothing; of two that differ nobody knows which allows more. */
const assertion: Relate = (before, after) => {
  if (JSON.stringify(before) === JSON.stringify(after)) return SAME;
  return { narrowed: after !== undefined, widened: before !== undefined };
};

const upperBound: Relate = (before = Number.POSITIVE_INFINITY, after = Number.POSITIVE_INFINITY) => ({
  narrowed: (after as number) < (before as number),
  widened: (after as number) > (before as number),
});

const lowerBound =
  (absent: number): Relate =>
  (before = absent, after = absent) => ({
    narrowed: (after as number) > (before as number),
    widened: (after as number) < (before as number),
  });

const flag: Relate = (before, after) => ({ narrowed: !before && !!after, widened: !!before && !after });

/** Whoever leaves a member out relies on what it then counts as; readers get it in any case. */
const fallback: Relate = (before, after) => ({
  narrowed: before !== undefined && JSON.stringify(before) !== JSON.stringify(after),
  widened: false,
});

/** Absent means all types; an integer is a number. */
const types: Relate = (before, after) => ({ narrowed: !isWithin(before, after), widened: !isWithin(after, before) });

function isWithin(some: unknown, all: unknown): boolean {
  if (all === undefined) return true;
  if (some === undefined) return false;
  const wide = new Set([all].flat());
  return [some].flat().every((type) => wide.has(type) || (type === 'integer' && wide.has('number')));
}

const KEYWORDS: Readonly<Record<string, Relate>> = {
  type: types,
  pattern: assertion,
  format: assertion,
  multipleOf: assertion,
  maximum: upperBound,
  exclusiveMaximum: upperBound,
  maxLength: upperBound,
  maxItems: upperBound,
  maxProperties: upperBound,
  minimum: lowerBound(Number.NEGATIVE_INFINITY),
  exclusiveMinimum: lowerBound(Number.NEGATIVE_INFINITY),
  minLength: lowerBound(0),
  minItems: lowerBound(0),
  minProperties: lowerBound(0),
  uniqueItems: flag,
  default: fallback,
};

/** Keywords that bound a value whose type and words are what they were. */
export const BOUNDS: readonly string[] = Object.keys(KEYWORDS).filter((name) => name !== 'type' && name !== 'default');

/** Of a keyword that nothing is known of, any change counts. */
export function relationOf(keyword: string, before: unknown, after: unknown): Relation {
  const relate = KEYWORDS[keyword];
  if (relate) return relate(before, after);
  return JSON.stringify(before) === JSON.stringify(after) ? SAME : OTHER;
}
