/** A name within a text that has no elements, such as a title: its direction is its own there too (Unicode, UAX 9: FSI and PDI). */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
