export { derivedKey, KEY_BYTES } from './aes-gcm.js';
export { CannotOpen, KeyRing, type NamedKey, type Sealed } from './key-ring.js';
export { isSameText } from './same-text.js';
export { Seal } from './seal.js';
