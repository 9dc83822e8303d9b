import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Principal } from '#platform/access';
import { Deprecations, ImpactReports } from '#platform/deprecation';

export const OPERATOR: Principal = { clientId: 'operator', kind: 'operator', environment: 'production', scopes: [] };

/** Proposes the end of a version on the report of now. */
export async function propose(
  app: NestFastifyApplication,
  version: { readonly api: string; readonly version: string },
  { deprecated, sunset }: { readonly deprecated: string; readonly sunset: string },
): Promise<void> {
  const { digest } = await app.get(ImpactReports).of(version);
  const proposal = { deprecatedAt: deprecated, sunsetAt: sunset, reason: 'There is a better one' };
  await app.get(Deprecations).propose(version, proposal, digest, OPERATOR, () => undefined);
}
