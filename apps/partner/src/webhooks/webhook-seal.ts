import type { CrossdockConfig } from '#platform/config';
import { Seal } from '#platform/secrets';

/** What webhook secrets are kept under: they sign, hence they must be had again. */
export const sealOf = ({ internalSecret }: Pick<CrossdockConfig, 'internalSecret'>): Seal =>
  new Seal(internalSecret, 'webhook secrets');
