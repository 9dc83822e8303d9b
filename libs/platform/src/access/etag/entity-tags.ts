import { hash } from 'node:crypto';
import { ProblemError } from '../../errors/problem.error.js';

/** What a resource's version is told as: its number, or any text of visible ASCII without quotes. */
export type Version = string | number;

export interface EntityTag {
  readonly weak: boolean;
  readonly opaque: string;
}

/** SHA-256 in base64url. */
const DIGEST = /\.[\w-]{43}$/;
/** RFC 9110 8.8.3: `etagc` is visible but for the quote. */
const OPAQUE = /^[\x21\x23-\x7e]+$/;
const LISTED = /[ \t]*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"[ \t]*(?:,|$)|[ \t]*,/y;

/** What a text is told as that has no version of its own. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url');

/**
 * What is read at a version may also tell what comes and goes without a new one, such as the last use of a key, or what
 * the clock says. Its tag names both: as an If-Match it stands for the version, as an If-None-Match for every byte.
 */
export const readingOf = (version: Version, digest: string): Version => `${version}.${digest}`;

/** The version that was read. */
export const versionRead = (opaque: string): string => opaque.replace(DIGEST, '');

/** The strong ETag of a version. */
export function entityTagOf(version: Version): string {
  if (!OPAQUE.test(String(version))) throw new Error(`A version cannot be told as an ETag: ${version}`);
  return `"${version}"`;
}

/**
 * The tags of an If-Match or If-None-Match (RFC 9110 13.1.1, 13.1.2), empty list members ignored; `*` is any.
 * @throws ProblemError `malformed-request`
 */
export function readEntityTags(header: string, name: string): readonly EntityTag[] | '*' {
  if (header.trim() === '*') return '*';
  const tags: EntityTag[] = [];
  LISTED.lastIndex = 0;
  while (LISTED.lastIndex < header.length) {
    const found = LISTED.exec(header);
    if (!found) throw new ProblemError('malformed-request', `${name} is a list of entity tags, quotes included, or *`);
    if (found[2] !== undefined) tags.push({ weak: found[1] !== undefined, opaque: found[2] });
  }
  return tags;
}

/** An If-None-Match: whether the client has what the tag names, not whether it may change it, hence the weak comparison. */
export function isKnown(header: string | undefined, tag: Version): boolean {
  if (!header) return false;
  const tags = readEntityTags(header, 'If-None-Match');
  return tags === '*' || tags.some(({ opaque }) => opaque === String(tag));
}
