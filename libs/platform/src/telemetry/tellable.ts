import { withoutKnownSecrets } from './known-secrets.js';

/** Of what somebody else says; a person reads it. */
const LONGEST = 2_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Words from outside as they can be told and kept: without credentials that are known, with an end, and letters only. */
export const tellable = (text: string, longest = LONGEST): string =>
  // What comes from outside may be of another type than its contract says.
  legible(withoutKnownSecrets(String(text)), longest);

/**
 * With an end, and letters only. For words that a caller may have chosen: where credentials were taken out of those, he would be told
 * which of his guesses is one.
 */
export function legible(whole: string, longest = LONGEST): string {
  const told = whole.length > longest ? `${whole.slice(0, longest)}… (${whole.length} characters)` : whole;
  return told.replace(CONTROLS, '\ufffd').toWellFormed();
}
