import type { Difference } from '#process-manager';
import type { DifferentInstance, Replayed } from './replay.js';

/** Instances that are named with each kind of difference. */
const EXAMPLES = 5;

/** What a replay found, for people: how many instances, and each kind of difference with where it shows first. */
export function reportOf({ process, version, instances, inputs, different }: Replayed): string {
  const lines = [
    `${process}, version ${version}: ${instances} instances with ${inputs} inputs replayed, ${different.length} of them differ.`,
  ];
  const kinds = Map.groupBy(different, ({ differences: [first] }) => kindOf(first as Difference));
  for (const [kind, found] of [...kinds].sort(([, a], [, b]) => b.length - a.length))
    lines.push(...ofKind(kind, found));
  return `${lines.join('\n')}\n`;
}

function ofKind(kind: string, found: readonly DifferentInstance[]): string[] {
  const [{ differences }] = found as [DifferentInstance];
  const [first] = differences as [Difference];
  return [
    '',
    `${kind}: ${found.length} ${found.length === 1 ? 'instance' : 'instances'}, e.g. ${found
      .slice(0, EXAMPLES)
      .map(({ instance, differences: [{ sequence } = {}] }) =>
        sequence ? `${instance} (input ${sequence})` : instance,
      )
      .join(', ')}`,
    `  recorded ${short(first.recorded)}`,
    `  now      ${short(first.rebuilt)}`,
  ];
}

/** Positions within lists are left out: what differs in one order's second line differs in another's third. */
function kindOf({ on, what, path }: Difference): string {
  const place = path.replace(/(^|\.)\d+(?=\.|$)/g, '$1*');
  return `${on ? `on ${on}` : 'in the end'}: ${what}${place && place !== '' ? ` ${place}` : ''}`;
}

function short(value: unknown): string {
  if (value === undefined) return '(nothing)';
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
