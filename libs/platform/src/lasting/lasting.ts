const lasting = new WeakSet<object>();

/**
 * A value of JSON that is read again and again as long as nobody changed it. Frozen, since whoever reads it next gets
 * the same one.
 */
export function keepLasting<T extends object>(value: T): T {
  freeze(value);
  lasting.add(value);
  return value;
}

export const isLasting = (value: object): boolean => lasting.has(value);

/**
 * A pure function whose results are kept beside the lasting values that they were made of, and go with them; they last
 * as well. Of any other value the result is made anew.
 */
export function madeOnce<T extends object, R extends object | string>(make: (of: T) => R): (of: T) => R {
  const made = new WeakMap<T, R>();
  return (of) => {
    if (!lasting.has(of)) return make(of);
    const known = made.get(of);
    if (known !== undefined) return known;
    const result = make(of);
    if (typeof result === 'object') keepLasting(result);
    made.set(of, result);
    return result;
  };
}

function freeze(value: object): void {
  if (Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) freeze(member);
}
