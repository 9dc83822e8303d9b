import { type Branded, InvalidIdentifier } from './brand.js';

/** Global Trade Item Number: GTIN-8, -12, -13 or -14 (GS1 General Specifications 3.3). */
export type Gtin = Branded<'GTIN'>;
/** Global Location Number, 13 digits. */
export type Gln = Branded<'GLN'>;
/** Serial Shipping Container Code, 18 digits: names one handling unit. */
export type Sscc = Branded<'SSCC'>;
/** Global Shipment Identification Number, 17 digits. */
export type Gsin = Branded<'GSIN'>;
/** Global Identification Number for Consignment: a GS1 company prefix and up to 30 characters; it has no check digit. */
export type Ginc = Branded<'GINC'>;

/** GS1 General Specifications 7.9.1: weights 3 and 1 from the right, complement to the next ten. */
export function gs1CheckDigit(digitsWithoutCheck: string): number {
  let sum = 0;
  for (let i = 0; i < digitsWithoutCheck.length; i++) {
    const weight = (digitsWithoutCheck.length - i) % 2 === 1 ? 3 : 1;
    sum += weight * (digitsWithoutCheck.charCodeAt(i) - 48);
  }
  return (10 - (sum % 10)) % 10;
}

function parseGs1Key<B>(kind: string, lengths: readonly number[], value: string): B {
  if (!/^[0-9]+$/.test(value)) throw new InvalidIdentifier(kind, value, 'digits only');
  if (!lengths.includes(value.length)) {
    throw new InvalidIdentifier(kind, value, `${lengths.join(', ')} digits, not ${value.length}`);
  }
  const expected = gs1CheckDigit(value.slice(0, -1));
  if (Number(value.at(-1)) !== expected) throw new InvalidIdentifier(kind, value, `check digit must be ${expected}`);
  return value as B;
}

export const parseGtin = (value: string): Gtin => parseGs1Key<Gtin>('GTIN', [8, 12, 13, 14], value);
export const parseGln = (value: string): Gln => parseGs1Key<Gln>('GLN', [13], value);
export const parseSscc = (value: string): Sscc => parseGs1Key<Sscc>('SSCC', [18], value);
export const parseGsin = (value: string): Gsin => parseGs1Key<Gsin>('GSIN', [17], value);

/** GS1 AI encodable character set 82, figure 7.11-1. */
const GS1_CHARACTER_SET_82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/;

export function parseGinc(value: string): Ginc {
  if (value.length < 5 || value.length > 30) throw new InvalidIdentifier('GINC', value, '5 to 30 characters');
  if (!GS1_CHARACTER_SET_82.test(value)) throw new InvalidIdentifier('GINC', value, 'only GS1 character set 82');
  if (!/^[0-9]{4,}/.test(value)) throw new InvalidIdentifier('GINC', value, 'starts with a GS1 company prefix');
  return value as Ginc;
}

/**
 * The SSCC of a serial number under a company prefix.
 * @param extension 0–9, chosen by who packs
 * @param companyPrefix 4–12 digits
 * @param serial at most 16 − prefix length digits
 */
export function makeSscc(extension: number, companyPrefix: string, serial: bigint): Sscc {
  const room = 16 - companyPrefix.length;
  const reference = serial.toString().padStart(room, '0');
  if (reference.length > room) throw new InvalidIdentifier('SSCC', reference, `serial has more than ${room} digits`);
  const digits = `${extension}${companyPrefix}${reference}`;
  return parseSscc(`${digits}${gs1CheckDigit(digits)}`);
}
