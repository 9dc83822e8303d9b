import type { CrossdockConfig } from '#platform/config';
import { PROBLEMS, type ProblemCode } from '#platform/errors';
import type { HealthReport } from '#platform/telemetry';
import type { ApiVersionDto, LifecycleDto } from './catalog/api.dto.js';
import type { Guide } from './guides.js';
import { PROBLEM_HELP } from './problem-help.table.js';

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.5rem .75rem .5rem 0;vertical-align:top;border-bottom:1px solid #8884}
code{font-size:.95em}pre{overflow-x:auto;padding:.75rem;background:#8881}.ok{color:#137333}.bad{color:#b3261e}@media(prefers-color-scheme:dark){.ok{color:#81c995}.bad{color:#f2b8b5}a{color:#8ab4f8}}`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

export interface Status {
  readonly health: HealthReport;
  /** What runs. */
  readonly apis: readonly ApiVersionDto[];
  readonly guides: readonly Guide[];
}

export function statusPage(config: CrossdockConfig, { health, apis: versions, guides }: Status): string {
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
  const systems = config.landscape.connections
    .map(
      ({ id, kind, vendor }) =>
        `<tr><th scope="row"><code>${escaped(id)}</code></th><td>${escaped(kind.toUpperCase())}</td><td>${escaped(vendor)}</td></tr>`,
    )
    .join('');
  return `<h1>Crossdock</h1><p>Status: <strong class="${health.status === 'ok' ? 'ok' : 'bad'}">${escaped(health.status)}</strong></p>
<h2>APIs</h2><table><tbody>${apis}</tbody></table>
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

export function problemPage(code: ProblemCode): string {
  const { status, title } = PROBLEMS[code];
  return `<h1>${escaped(title)}</h1><p><code>${escaped(code)}</code> · HTTP ${status}</p><p>${escaped(PROBLEM_HELP[code])}</p><p><a href="/portal">Crossdock</a></p>`;
}
