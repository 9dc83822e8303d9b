import type { ProcessDto } from '#platform/governance';
import type { Served } from '../catalog/catalog.reader.js';
import { operationsOf } from '../contract/operations.js';
import type { EventCardView, FoundView, OperationDetailView } from '../portal.view.js';

/** One thing that can be found. `words`: what it is found by beside its title and text. */
export interface Entry extends FoundView {
  readonly words: string;
}

/** What one field stands in: who is told it by whom. */
interface Uses {
  readonly name: string;
  description?: string;
  readonly sent: { readonly where: string; readonly href: string }[];
  readonly answered: { readonly where: string; readonly href: string }[];
  readonly carried: { readonly where: string; readonly href: string }[];
}

const SHOWN = 3;
const LAYERS = ['partner', 'process', 'system', 'platform'];

/** APIs with their operations, of the newest version first. */
export function apiEntries(served: readonly Served[]): Entry[] {
  return served.toReversed().flatMap(({ described, contract }) => {
    const { name, version, title, description } = described;
    const href = `/apis/${name}/${version}`;
    const api: Entry = { id: href, kind: 'API', title: `${title} ${version}`, text: description, href, words: name };
    return [
      api,
      ...operationsOf(contract).map((operation) => ({
        id: `${href}#${operation.id}`,
        kind: 'operation' as const,
        title: `${operation.method} ${operation.path}`,
        text: operation.summary,
        href: `${href}#${operation.id}`,
        words: [operation.id, operation.scope, operation.description].join(' '),
      })),
    ];
  });
}

/** Processes, by the words of their APIs. */
export const processEntries = (served: readonly Served[]): Entry[] =>
  served
    .filter(({ described }) => described.layer === 'process')
    .map(({ described: { name, title, description } }) => {
      const href = `/processes/${name}`;
      const words = `${name} process states failures cases`;
      return { id: href, kind: 'process', title: title.replace(/ API$/, ''), text: description, href, words };
    });

/** Cases that processes open, by their codes: at the row of the process's table. */
export const caseEntries = (processes: readonly ProcessDto[]): Entry[] =>
  processes.flatMap(({ name, failures }) =>
    failures.map(({ code, when, owners }): Entry => {
      const href = `/processes/${name}#${code}`;
      const text = `${when} A case of ${name}, for ${owners.join(' or ')}`;
      return { id: href, kind: 'case', title: code, text, href, words: 'failure exception' };
    }),
  );

/** Connected systems, by their kind and vendor. */
export const systemEntries = (
  connections: readonly { readonly id: string; readonly kind: string; readonly vendor: string }[],
): Entry[] =>
  connections.map(({ id, kind, vendor }) => {
    const href = `/systems#${id}`;
    return { id: href, kind: 'system', title: id, text: `${kind.toUpperCase()}, ${vendor}`, href, words: 'connected' };
  });

/** Each field once, with who sends it, who answers it and which events carry it: "who sends SSCC?" */
export function fieldEntries(served: readonly Served[], events: readonly EventCardView[]): Entry[] {
  const fields = new Map<string, Uses>();
  const usesOf = (path: string, description?: string): Uses => {
    const name = path.split('.').at(-1)?.replaceAll('[]', '') ?? path;
    const key = name.toLowerCase();
    const uses = fields.get(key) ?? { name, sent: [], answered: [], carried: [] };
    uses.description ??= description;
    fields.set(key, uses);
    return uses;
  };
  for (const { described, contract } of outermostFirst(served))
    for (const operation of operationsOf(contract)) {
      const at = placeOf(`/apis/${described.name}/${described.version}`, operation);
      for (const { path, description } of operation.request) once(usesOf(path, description).sent, at);
      for (const { path, description } of operation.answer) once(usesOf(path, description).answered, at);
    }
  for (const { type, fields: carried } of events)
    for (const { path, description } of carried)
      once(usesOf(path, description).carried, { where: type, href: `/events/${type}` });
  return [...fields.values()].map(toEntry);
}

/** Who asks who sends something is mostly outside: what partners call comes first, the newest version before others. */
const outermostFirst = (served: readonly Served[]): Served[] =>
  served.toReversed().toSorted((a, b) => LAYERS.indexOf(a.described.layer) - LAYERS.indexOf(b.described.layer));

const placeOf = (api: string, { id, method, path }: OperationDetailView) => ({
  where: `${method} ${path}`,
  href: `${api}#${id}`,
});

function once(list: Uses['sent'], at: Uses['sent'][number]): void {
  if (!list.some(({ href }) => href === at.href)) list.push(at);
}

function toEntry({ name, description, sent, answered, carried }: Uses): Entry {
  const text = [
    ...(sent.length > 0 ? [`Sent with ${listOf(sent)}`] : []),
    ...(carried.length > 0 ? [`carried by ${listOf(carried)}`] : []),
    ...(answered.length > 0 ? [`answered by ${listOf(answered)}`] : []),
  ].join('; ');
  const [first] = [...sent, ...carried, ...answered];
  return {
    id: `field:${name.toLowerCase()}`,
    kind: 'field',
    title: name,
    text: description ? `${description} ${text}` : text,
    href: first?.href ?? '/apis',
    words: 'sends send sender answers carries',
  };
}

const listOf = (places: Uses['sent']): string => {
  const more = places.length - SHOWN;
  return `${places
    .slice(0, SHOWN)
    .map(({ where }) => where)
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};
