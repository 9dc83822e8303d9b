import type { Landscape } from '#platform/config';
import { PROBLEMS, type ProblemCode } from '#platform/errors';
import type { HealthReport } from '#platform/telemetry';
import type { ApiVersionDto, LifecycleDto } from './catalog/api.dto.js';
import type { Guide } from './guides.js';
import { PROBLEM_HELP } from './problem-help.table.js';
import { escaped } from './shell/document.js';

export interface Status {
  readonly health: HealthReport;
  /** What runs. */
  readonly apis: readonly ApiVersionDto[];
  readonly guides: readonly Guide[];
}

export function statusPage({ connections }: Landscape, { health, apis: versions, guides }: Status): string {
  const apis = versions.map(apiRow).join('');
  const told = guides
    .map(({ name, title }) => `<li><a href="/portal/guides/${escaped(name)}">${escaped(title)}</a></li>`)
    .join('');
  const checks = Object.entries(health.checks)
    .map(
      ([name, result]) =>
        `<tr><th scope="row">${escaped(name)}</th><td class="${result === 'ok' ? 'ok' : 'bad'}">${escaped(result)}</td></tr>`,
    )
    .join('');
  const systems = connections
    .map(
      ({ id, kind, vendor }) =>
        `<tr><th scope="row"><code>${escaped(id)}</code></th><td>${escaped(kind.toUpperCase())}</td><td>${escaped(vendor)}</td></tr>`,
    )
    .join('');
  return `<h1>Crossdock</h1><p>Status: <strong class="${health.status === 'ok' ? 'ok' : 'bad'}">${escaped(health.status)}</strong></p>
<h2>APIs</h2><table><tbody>${apis}</tbody></table>
<h2>Data</h2><ul><li><a href="/portal/ownership">Which system owns which field</a></li></ul>
<h2>Guides</h2><ul>${told}</ul>
<h2>Connected systems</h2><table><tbody>${systems}</tbody></table>
<h2>Checks</h2><table><tbody>${checks}</tbody></table>`;
}

function apiRow({ name, version, title, description, lifecycle, contract }: ApiVersionDto): string {
  return `<tr><th scope="row"><code>/${escaped(name)}/${escaped(version)}</code></th><td><strong>${escaped(title)}</strong><br>${escaped(description)}<br>${lifeOf(lifecycle)}<a href="${escaped(contract)}">OpenAPI 3.1</a></td></tr>`;
}

/** What is told of a version's life, as one line. */
function lifeOf({ released, deprecated, sunset, successor, migrationGuide }: LifecycleDto): string {
  const told = [
    released && `released ${released}`,
    deprecated && `deprecated from ${deprecated} on`,
    sunset && `ends ${sunset}`,
    successor && `succeeded by ${successor}`,
  ].filter((each) => each !== undefined);
  const guide = migrationGuide && `<a href="${escaped(migrationGuide)}">how to move</a>`;
  const all = [...told.map(escaped), ...(guide ? [guide] : [])];
  return all.length > 0 ? `<span>${all.join(' · ')}</span><br>` : '';
}

/** All that there is before somebody signs in, where the catalog is closed. */
export const signInPage = (): string => '<h1>Crossdock</h1><p><a href="/portal/sign-in">Sign in</a></p>';

export function problemPage(code: ProblemCode): string {
  const { status, title } = PROBLEMS[code];
  return `<h1>${escaped(title)}</h1><p><code>${escaped(code)}</code> · HTTP ${status}</p><p>${escaped(PROBLEM_HELP[code])}</p><p><a href="/portal">Crossdock</a></p>`;
}
