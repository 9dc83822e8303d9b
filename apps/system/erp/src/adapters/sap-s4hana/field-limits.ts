import { FIELD_LENGTH } from './sap.codes.js';

/** A value that SAP's field cannot hold. Nothing was sent. */
export class FieldTooLong extends Error {
  override readonly name = 'FieldTooLong';
  constructor(
    readonly field: string,
    readonly limit: number,
    value: string,
  ) {
    super(`${field} takes ${limit} characters, but ${JSON.stringify(value)} has ${value.length}`);
  }
}

/** The value itself, once it is sure to fit. */
export function fitting(field: keyof typeof FIELD_LENGTH, value: string): string {
  const limit = FIELD_LENGTH[field];
  if (value.length > limit) throw new FieldTooLong(field, limit, value);
  return value;
}

/** For texts that only people read: cut at the field's length. Never for a reference. */
export const cut = (field: keyof typeof FIELD_LENGTH, value: string): string => value.slice(0, FIELD_LENGTH[field]);
