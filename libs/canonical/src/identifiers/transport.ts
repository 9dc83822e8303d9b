import { type Branded, InvalidIdentifier } from './brand.js';

/** Standard Carrier Alpha Code (NMFTA): two to four capitals. */
export type Scac = Branded<'SCAC'>;
/** A carrier's progressive (freight bill) number. Its form is the carrier's own. */
export type ProNumber = Branded<'PRO number'>;
/** Bill of lading number. Its form is the shipper's own. */
export type BolNumber = Branded<'BOL number'>;
/** UN/LOCODE: country and place, `DEHAM`. */
export type UnLocode = Branded<'UN/LOCODE'>;

function parsePattern<B>(kind: string, pattern: RegExp, reason: string, value: string): B {
  if (!pattern.test(value)) throw new InvalidIdentifier(kind, value, reason);
  return value as B;
}

export const parseScac = (value: string): Scac =>
  parsePattern<Scac>('SCAC', /^[A-Z]{2,4}$/, 'two to four capital letters', value);

/** X12 element 127 allows 30 characters; carriers print digits, letters and hyphens. */
export const parseProNumber = (value: string): ProNumber =>
  parsePattern<ProNumber>('PRO number', /^[0-9A-Za-z-]{1,30}$/, '1 to 30 letters, digits or hyphens', value);

export const parseBolNumber = (value: string): BolNumber =>
  parsePattern<BolNumber>(
    'BOL number',
    /^[0-9A-Za-z./-]{1,30}$/,
    '1 to 30 letters, digits, dots, slashes, hyphens',
    value,
  );

/** UNECE Recommendation 16: two letters, then three letters or digits 2–9. */
export const parseUnLocode = (value: string): UnLocode =>
  parsePattern<UnLocode>('UN/LOCODE', /^[A-Z]{2}[A-Z2-9]{3}$/, 'country code and three letters or digits 2–9', value);
