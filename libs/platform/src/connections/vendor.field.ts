import { Big } from 'big.js';
import { ProblemError } from '../errors/index.js';

/** Where a value goes: a field of the vendor's, and the member of our request that it comes from (RFC 6901). */
export interface VendorField {
  readonly vendor: string;
  readonly name: string;
  readonly pointer: string;
}

/**
 * A text, once it is sure that the vendor keeps all of it: what is cut there in silence is not found again.
 * @param longest characters that the field takes
 * @throws ProblemError `validation-failed` that names the field
 */
export function fitting(value: string, longest: number, field: VendorField): string {
  if (value.length <= longest) return value;
  throw refusal(field, 'too-long', `takes ${longest} characters, and this has ${value.length}`);
}

/**
 * A number in that many decimals, once it is sure that none is lost.
 * @throws ProblemError `validation-failed` that names the field
 */
export function exactly(value: number, decimals: number, field: VendorField): string {
  const exact = new Big(value);
  if (exact.round(decimals).eq(exact)) return exact.toFixed(decimals);
  throw refusal(field, 'too-fine', `takes ${decimals} decimals, and this is ${exact.toFixed()}`);
}

function refusal({ vendor, name, pointer }: VendorField, code: string, what: string): ProblemError {
  const message = `${name} of ${vendor} ${what}`;
  return new ProblemError('validation-failed', message, { errors: [{ pointer, code, message }] });
}
