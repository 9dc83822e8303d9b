interface Parameter {
  readonly name: string;
  readonly in: string;
}

/** A contract in the one of its equivalent forms that comparisons are made in: what means the same looks the same. */
export function normalForm<T>(value: T): T {
  if (Array.isArray(value)) return value.map(normalForm) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { allOf, ...rest } = value as { allOf?: unknown };
  const alone = Array.isArray(allOf) && allOf.length === 1 ? (allOf[0] as object) : undefined;
  // A reference cannot have neighbours in every tool, so generators wrap one that has a description of its own.
  const whole = alone ? { ...alone, ...('$ref' in alone ? {} : rest) } : value;
  return Object.fromEntries(
    Object.entries(whole as object).map(([key, member]) => [
      key,
      normalForm(key === 'parameters' && Array.isArray(member) ? distinct(member as Parameter[]) : member),
    ]),
  ) as T;
}

/** Names of headers know no case; told twice they count once, as the fuller of the two. */
function distinct(parameters: readonly Parameter[]): Parameter[] {
  const named = parameters.map((each) => (each.in === 'header' ? { ...each, name: each.name.toLowerCase() } : each));
  const byName = Map.groupBy(named, ({ in: where, name }) => `${where} ${name}`);
  return [...byName.values()].map((same) =>
    same.reduce((a, b) => (JSON.stringify(b).length > JSON.stringify(a).length ? b : a)),
  );
}
