/**
 * What a vendor's code means by a table of ours; undefined for one that it does not have. Members that every object has,
 * such as `constructor`, are no codes.
 */
export const codeIn = <T>(table: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;
