import type { OwnershipDto } from './catalog/ownership.dto.js';

/** Which system owns which field, as a browser sees it. Every word of it is the product's own. */
export function ownershipPage(rows: readonly OwnershipDto[]): string {
  const entities = [...Map.groupBy(rows, ({ entity }) => entity)].map(
    ([entity, fields]) =>
      `<h2 id="${entity}">${entity}</h2><table><thead><tr><th>field</th><th>owner</th><th>another says something else</th></tr></thead><tbody>${fields.map(fieldRow).join('')}</tbody></table>`,
  );
  return `<h1>System of record</h1><p><a href="/portal/guides/system-of-record">What that means</a> · <a href="/portal">Crossdock</a></p>${entities.join('')}`;
}

function fieldRow({ field, owner, handover, foreign, act }: OwnershipDto): string {
  const owners = handover ? `${owner} while ${handover.while.join(', ')}; then ${handover.to}` : owner;
  const what = foreign === 'refuse' ? 'refused' : 'recorded as drift';
  return `<tr><th scope="row"><code>${field}</code></th><td>${owners}</td><td>${what}${act ? `, case of ${act}` : ''}</td></tr>`;
}
