import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses one, hence a plain hash keeps it, and looking it up by the hash tells nothing by its time. */
const TOKEN_BYTES = 32;

export interface InvitationToken {
  readonly token: string;
  readonly hash: string;
}

export function newToken(): InvitationToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
