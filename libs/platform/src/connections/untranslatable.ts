import { VendorError } from '../http/index.js';

/** A message that follows its vendor's form and still says something that we cannot read. */
export class Untranslatable extends Error {
  override readonly name = 'Untranslatable';
}

/** Runs a parser of the canonical model; what it refuses is the vendor's message being unreadable. */
export function readable<T>(parse: () => T): T {
  try {
    return parse();
  } catch (cause) {
    throw new Untranslatable(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** @throws VendorError `garbage` for what a translator cannot read */
export function translated<T>(translate: () => T): T {
  try {
    return translate();
  } catch (error) {
    if (error instanceof Untranslatable) throw new VendorError('garbage', error.message, { cause: error });
    throw error;
  }
}
