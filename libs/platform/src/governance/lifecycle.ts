import type { ApiDefinition } from '../application/api-definition.js';
import { ProblemError } from '../errors/problem.error.js';

/** What of an API a version's life is told by. */
export type LivingApi = Pick<ApiDefinition, 'name' | 'version' | 'lifecycle'>;

/** Every life that cannot be, or leads nowhere; a start with one is refused. */
export function impossibleLives(apis: readonly LivingApi[]): string[] {
  return apis.flatMap(({ name, version, lifecycle }) => {
    const { released, deprecated, sunset, successor, migrationGuide } = lifecycle ?? { released: '1970-01-01' };
    const dates = { released, deprecated, sunset };
    const wrong = Object.entries(dates).filter(([, date]) => date !== undefined && Number.isNaN(Date.parse(date)));
    const unreadable = wrong.map(([what, date]) => `${what} is no date: ${JSON.stringify(date)}`);
    const served = apis.some((other) => other.name === name && other.version === successor);
    return [
      ...unreadable,
      ...(deprecated && at(deprecated) < at(released) ? ['deprecated before it is released'] : []),
      ...(sunset && !deprecated ? ['has a sunset without a deprecation'] : []),
      ...(sunset && deprecated && at(sunset) < at(deprecated) ? ['its sunset is before its deprecation'] : []),
      ...(deprecated && !migrationGuide ? ['deprecated without a migration guide'] : []),
      ...(successor && (!served || successor === version) ? [`its successor ${successor} is not served`] : []),
    ].map((complaint) => `${name} ${version}: ${complaint}`);
  });
}

/**
 * What every answer of a deprecated version says: `Deprecation` (RFC 9745), `Sunset` (RFC 8594, IMF-fixdate) and where
 * to read on and to go. None while it is not deprecated.
 */
export function lifecycleHeaders(api: LivingApi, publicUrl: string): Readonly<Record<string, string>> | undefined {
  if (!api.lifecycle?.deprecated) return undefined;
  const { deprecated, sunset, migrationGuide } = api.lifecycle;
  const where = successorOf(api, publicUrl);
  const links = [
    ...(migrationGuide ? [`<${new URL(migrationGuide, publicUrl).href}>; rel="deprecation"; type="text/html"`] : []),
    ...(where ? [`<${where}>; rel="successor-version"`] : []),
  ];
  return {
    deprecation: `@${Math.floor(at(deprecated) / 1000)}`,
    ...(sunset && { sunset: new Date(sunset).toUTCString() }),
    ...(links.length > 0 && { link: links.join(', ') }),
  };
}

/** Where the version to move to is described: its contract, which whoever follows the link can read. */
export const successorOf = ({ name, lifecycle }: LivingApi, publicUrl: string): string | undefined =>
  lifecycle?.successor && `${publicUrl}/openapi/${name}/${lifecycle.successor}.json`;

export const isPast = (now: Date, sunset: string | undefined): sunset is string =>
  sunset !== undefined && now.getTime() > at(sunset);

/** The refusal of a version that has ended. */
export function gone(api: LivingApi, publicUrl: string): ProblemError {
  const { sunset } = api.lifecycle ?? {};
  const where = successorOf(api, publicUrl);
  const detail = `${api.name} ${api.version} ended on ${sunset}${where ? `; move to ${where}` : ''}`;
  return new ProblemError('gone', detail, { extensions: { sunset, ...(where && { successor: where }) } });
}

const at = (date: string): number => Date.parse(date);
