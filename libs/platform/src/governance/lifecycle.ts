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
export function lifecycleHeaders(
  { name, lifecycle }: LivingApi,
  publicUrl: string,
): Readonly<Record<string, string>> | undefined {
  if (!lifecycle?.deprecated) return undefined;
  const { deprecated, sunset, successor, migrationGuide } = lifecycle;
  const links = [
    ...(migrationGuide
      ? [`<${new URL(migrationGuide, publicUrl).href}>; rel="deprecation"; type="text/markdown"`]
      : []),
    ...(successor ? [`<${publicUrl}/${name}/${successor}>; rel="successor-version"`] : []),
  ];
  return {
    deprecation: `@${Math.floor(at(deprecated) / 1000)}`,
    ...(sunset && { sunset: new Date(sunset).toUTCString() }),
    ...(links.length > 0 && { link: links.join(', ') }),
  };
}

/** The refusal of a version whose sunset has passed; undefined while it is served. */
export function goneAt(now: Date, api: LivingApi, publicUrl: string): ProblemError | undefined {
  const { sunset, successor } = api.lifecycle ?? {};
  if (!sunset || now.getTime() <= at(sunset)) return undefined;
  const where = successor && `${publicUrl}/${api.name}/${successor}`;
  const detail = `${api.name} ${api.version} ended on ${sunset}${where ? `; move to ${where}` : ''}`;
  return new ProblemError('gone', detail, { extensions: { sunset, ...(where && { successor: where }) } });
}

const at = (date: string): number => Date.parse(date);
