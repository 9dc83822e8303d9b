/** The members of a payload that are shown: `true` with all that is in it, or member by member; of a list, of each entry. */
export type Whitelist<T> = T extends readonly (infer Entry)[]
  ? Whitelist<Entry>
  : T extends object
    ? { readonly [K in keyof T]?: true | Whitelist<NonNullable<T[K]>> }
    : true;

/** What the whitelist shows of a value. A member that it does not name cannot leak, whenever it was added. */
export function shown<T>(value: T, list: true | Whitelist<T>): unknown {
  if (list === true || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value))
    return value.map((entry: unknown) => shown<unknown>(entry, list as unknown as Whitelist<unknown>));
  const members = Object.entries(list as Readonly<Record<string, true | Whitelist<unknown>>>);
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    members.flatMap(([name, inner]) =>
      Object.hasOwn(record, name) && record[name] !== undefined ? [[name, shown(record[name], inner)]] : [],
    ),
  );
}
