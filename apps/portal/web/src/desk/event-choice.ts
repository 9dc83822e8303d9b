/** All of a partner's events, those to come included. */
export const ALL = '*';

/** Types that begin alike, as a webhook can ask for them at once. */
export interface Family {
  /** `crossdock.fulfilment.*` */
  readonly name: string;
  readonly types: readonly string[];
}

const familyOf = (type: string): string => type.replace(/[^.]+\.v\d+$/, ALL);

/** In the order in which they are told first. */
export const familiesOf = (types: readonly string[]): Family[] =>
  [...Map.groupBy(types, familyOf)].map(([name, of]) => ({ name, types: of }));

/** What is asked for and is neither a family nor a type of those: another may have asked for it by hand. */
export function othersIn(chosen: readonly string[], families: readonly Family[]): string[] {
  const known = new Set([ALL, ...families.flatMap(({ name, types }) => [name, ...types])]);
  return chosen.filter((each) => !known.has(each));
}

/** A family stands for its types: they are not asked for beside it. */
export function chooseFamily(chosen: readonly string[], { name, types }: Family, is: boolean): string[] {
  const others = chosen.filter((each) => each !== name && !types.includes(each));
  return is ? [...others, name] : others;
}
