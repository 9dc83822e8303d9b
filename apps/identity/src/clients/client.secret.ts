import { createHash, randomBytes } from 'node:crypto';

/** A client may hold two live secrets: the old one until the new one is in use. */
export const LIVE_SECRETS = 2;
const SECRET_BYTES = 32;
const HINT_CHARACTERS = 4;

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Secrets are random and long, hence a plain hash keeps them; they are never read back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Enough to tell two secrets apart, and nothing to guess the rest by. */
export const hintOf = (secret: string): string => secret.slice(-HINT_CHARACTERS);
