import { NARROWED, type Relation, relationOf, type Schema, type Schemas, WIDENED } from '../governance/index.js';
import { type BreakingChange, changed, type Path } from './breaking-change.js';
import { bare, isDescriptive, type Keywords, lookUp, merged } from './normal-form.js';

/**
 * Who holds what a schema describes. `request`: its sender, whom fewer allowed values break; `answer`: its reader, whom
 * more of them break; `problem`: the same, but a code that a reader does not know counts as its status does; `event`:
 * its consumer, for whom anything but one more optional member is a new version.
 */
export type Side = 'request' | 'answer' | 'problem' | 'event';

/** Keywords that are looked at together with others. */
const COMPOSED = new Set([
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'oneOf',
  'anyOf',
]);

/** What breaks between the schemas of one contract and those of the next. */
export class SchemaChanges {
  /** Pairs of named schemas that were compared, or are being: a schema may hold itself. */
  private seen = new Set<string>();

  constructor(
    private readonly before: Schemas,
    private readonly after: Schemas,
  ) {}

  /** @throws Error for a reference to nothing */
  breaking(before: Schema, after: Schema, side: Side, path: Path): BreakingChange[] {
    const [then, now] = [bare(before), bare(after)];
    if (then.$ref && now.$ref) return this.ofNamed(then.$ref, now.$ref, side, path);
    if (then.$ref) return this.breaking(lookUp(then.$ref, this.before), now, side, path);
    if (now.$ref) return this.breaking(then, lookUp(now.$ref, this.after), side, path);
    if (then.allOf?.length === now.allOf?.length && then.allOf) return this.ofParts(then, now, side, path);
    if (then.allOf || now.allOf) return this.breaking(merged(then, this.before), merged(now, this.after), side, path);
    return [
      ...ofKeywords(then, now, side, path),
      ...ofWords(then, now, side, path),
      ...this.ofMembers(then, now, side, path),
      ...this.ofOthers(then, now, side, path),
      ...(then.items || now.items ? this.breaking(then.items ?? {}, now.items ?? {}, side, [...path, 'items']) : []),
      ...this.ofAlternatives(then, now, side, path),
    ];
  }

  /** Looked at once for each side, and told where the schema stands rather than wherever it is used. */
  private ofNamed(before: string, after: string, side: Side, path: Path): BreakingChange[] {
    const pair = `${side} ${before} ${after}`;
    if (this.seen.has(pair)) return [];
    this.seen.add(pair);
    const place = before === after ? before.split('/').slice(1) : path;
    return this.breaking(lookUp(before, this.before), lookUp(after, this.after), side, place);
  }

  private ofParts(
    { allOf: before = [], ...then }: Keywords,
    { allOf: after = [], ...now }: Keywords,
    side: Side,
    path: Path,
  ) {
    const parts = before.flatMap((part, index) =>
      this.breaking(part, after[index] as Schema, side, [...path, 'allOf', String(index)]),
    );
    return [...parts, ...this.breaking(then, now, side, path)];
  }

  private ofMembers(before: Keywords, after: Keywords, side: Side, path: Path): BreakingChange[] {
    const [then, now] = [before.properties ?? {}, after.properties ?? {}];
    const needed = new Set(after.required);
    const changes = Object.entries(then).flatMap(([name, schema]) => {
      const at = [...path, 'properties', name];
      const current = now[name];
      if (!current) return [changed(at, schema, undefined)];
      if (side !== 'problem' || name !== 'code') return this.breaking(schema, current, side, at);
      return this.breaking(anyWord(schema), anyWord(current), side, at);
    });
    const added = Object.entries(now)
      .filter(([name]) => !Object.hasOwn(then, name) && needed.has(name) && breaks(side, NARROWED))
      .map(([name, schema]) => changed([...path, 'properties', name], undefined, schema));
    return [...changes, ...added, ...ofRequired(before, after, side, path)];
  }

  /** Members that no schema names. One more of them breaks nobody: whoever reads ignores it. */
  private ofOthers(before: Keywords, after: Keywords, side: Side, path: Path): BreakingChange[] {
    if (!isObject(before) || !isObject(after)) return [];
    const [then, now] = [othersOf(before), othersOf(after)];
    const at = [...path, 'additionalProperties'];
    if (then && now) return this.breaking(then, now, side, at);
    return then ? [changed(at, before.additionalProperties ?? true, after.additionalProperties ?? false)] : [];
  }

  private ofAlternatives(before: Keywords, after: Keywords, side: Side, path: Path): BreakingChange[] {
    const [some, others] = [before.oneOf ?? before.anyOf, after.oneOf ?? after.anyOf];
    if (!some && !others) return [];
    const at = [...path, before.anyOf || after.anyOf ? 'anyOf' : 'oneOf'];
    const [then, now] = [some ?? [before], others ?? [after]];
    const fits = (one: Schema, other: Schema) => this.trial().breaking(one, other, side, at).length === 0;
    const gone = then.filter((one) => !now.some((other) => fits(one, other)));
    const fresh = now.filter((other) => !then.some((one) => fits(one, other)));
    const told = (list: readonly Schema[], one: Schema) => [...at, nameOf(one) ?? String(list.indexOf(one))];
    const ofOne = (one: Schema, list: readonly Schema[], change: BreakingChange) =>
      one.$ref && list.some(({ $ref }) => $ref === one.$ref) ? this.breaking(one, one, side, at) : [change];
    return [
      ...(breaks(side, NARROWED) ? gone : []).flatMap((one) =>
        ofOne(one, now, changed(told(then, one), one, undefined)),
      ),
      ...(breaks(side, WIDENED) ? fresh : []).flatMap((one) =>
        ofOne(one, then, changed(told(now, one), undefined, one)),
      ),
    ];
  }

  /** To see whether one fits another; what it finds is no change yet. */
  private trial(): SchemaChanges {
    const trial = new SchemaChanges(this.before, this.after);
    trial.seen = new Set(this.seen);
    return trial;
  }
}

const nameOf = ({ $ref }: Schema) => $ref?.split('/').at(-1);

/** What hurts whom. */
function breaks(side: Side, { narrowed, widened }: Relation): boolean {
  if (side === 'request') return narrowed;
  return side === 'event' ? narrowed || widened : widened;
}

function ofKeywords(before: Keywords, after: Keywords, side: Side, path: Path): BreakingChange[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keywords]
    .filter((keyword) => !COMPOSED.has(keyword) && !isDescriptive(keyword))
    .filter((keyword) => breaks(side, relationOf(keyword, before[keyword], after[keyword])))
    .map((keyword) => changed([...path, keyword], before[keyword], after[keyword]));
}

/** The words that may be said, where a schema lists them. */
function ofWords(before: Keywords, after: Keywords, side: Side, path: Path): BreakingChange[] {
  const [then, now] = [wordsOf(before), wordsOf(after)];
  const at = [...path, 'enum'];
  if (!then || !now) {
    const relation = { narrowed: !then && !!now, widened: !!then && !now };
    return breaks(side, relation) ? [changed(at, then, now)] : [];
  }
  const gone = then.filter((word) => !now.includes(word));
  const fresh = now.filter((word) => !then.includes(word));
  return [
    ...(breaks(side, NARROWED) ? gone : []).map((word) => changed([...at, String(word)], word, undefined)),
    ...(breaks(side, WIDENED) ? fresh : []).map((word) => changed([...at, String(word)], undefined, word)),
  ];
}

const wordsOf = ({ enum: words, const: word }: Keywords) => words ?? (word === undefined ? undefined : [word]);

const anyWord = ({ enum: _words, const: _word, ...schema }: Schema): Schema => schema;

/** Of members that are there before and after; those that come or go are told as such. */
function ofRequired(before: Keywords, after: Keywords, side: Side, path: Path): BreakingChange[] {
  const [then, now] = [before.required ?? [], after.required ?? []];
  const at = (name: string) => [...path, 'required', name];
  const has = ({ properties = {} }: Keywords, name: string) => Object.hasOwn(properties, name);
  const stays = (name: string) => has(before, name) === has(after, name);
  const fresh = now.filter((name) => !then.includes(name) && stays(name));
  const gone = then.filter((name) => !now.includes(name) && stays(name));
  return [
    ...(breaks(side, NARROWED) ? fresh : []).map((name) => changed(at(name), undefined, true)),
    ...(breaks(side, WIDENED) ? gone : []).map((name) => changed(at(name), true, undefined)),
  ];
}

const isObject = ({ type, properties, additionalProperties }: Keywords) =>
  [type].flat().includes('object') || properties !== undefined || additionalProperties !== undefined;

/** What members that a schema does not name may be; undefined where there are none. */
function othersOf({
  properties,
  additionalProperties: others = properties === undefined,
}: Keywords): Schema | undefined {
  if (typeof others === 'object') return others;
  return others ? {} : undefined;
}
