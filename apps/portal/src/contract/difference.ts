import type { ChangeView, FieldView, OperationDetailView } from '../portal.view.js';
import type { Contract } from './openapi.js';
import { operationsOf } from './operations.js';

/** What a developer has to know to go from one version to another, operation by operation. */
export function differenceOf(from: Contract, to: Contract): ChangeView[] {
  const [before, after] = [byKey(from), byKey(to)];
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, each]) => change('removed', each, []));
  const come = [...after].filter(([key]) => !before.has(key)).map(([, each]) => change('added', each, []));
  const changed = [...after].flatMap(([key, each]) => {
    const was = before.get(key);
    const details = was ? detailsOf(was, each) : [];
    return details.length > 0 ? [change('changed', each, details)] : [];
  });
  return [...gone, ...come, ...changed];
}

/** Versions stand in the path: without it, operations of two versions are the same. */
const byKey = (contract: Contract): Map<string, OperationDetailView> =>
  new Map(operationsOf(contract).map((each) => [`${each.method} ${each.path.replace(/^\/[^/]+\/v\d+/, '')}`, each]));

const change = (
  kind: ChangeView['kind'],
  { method, path, summary }: OperationDetailView,
  details: readonly string[],
): ChangeView => ({ kind, method, path, summary, details });

function detailsOf(was: OperationDetailView, is: OperationDetailView): string[] {
  return [
    ...(was.scope === is.scope ? [] : [`asks for ${is.scope ?? 'no scope'} instead of ${was.scope ?? 'none'}`]),
    ...membersOf('request', was.request, is.request),
    ...membersOf('answer', was.answer, is.answer),
    ...listsOf('parameter', was.parameters.map(nameOf), is.parameters.map(nameOf)),
    ...listsOf('problem', was.problems.map(codeOf), is.problems.map(codeOf)),
  ];
}

const nameOf = ({ place, name }: { place: string; name: string }) => `${name} (${place})`;
const codeOf = ({ code }: { code: string }) => code;

function listsOf(what: string, was: readonly string[], is: readonly string[]): string[] {
  return [
    ...was.filter((each) => !is.includes(each)).map((each) => `${what} ${each} is gone`),
    ...is.filter((each) => !was.includes(each)).map((each) => `${what} ${each} is new`),
  ];
}

/** Of a member that is gone or new, what stands in it is so too. */
export function membersOf(where: string, was: readonly FieldView[], is: readonly FieldView[]): string[] {
  const [before, after] = [was, is].map((fields) => new Map(fields.map((field) => [field.path, field]))) as [
    Map<string, FieldView>,
    Map<string, FieldView>,
  ];
  const isInner = (path: string, known: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) =>
    [...known.keys()].some(
      (outer) => !others.has(outer) && (path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)),
    );
  return [
    ...[...before.keys()]
      .filter((path) => !after.has(path) && !isInner(path, before, after))
      .map((path) => `${where}: ${path} is gone`),
    ...[...after.values()]
      .filter(({ path }) => !before.has(path) && !isInner(path, after, before))
      .map(({ path, required }) => `${where}: ${path} is new${required ? ', and required' : ''}`),
    ...[...after.values()].flatMap((field) => {
      const old = before.get(field.path);
      if (!old) return [];
      return [
        ...(old.type === field.type ? [] : [`${where}: ${field.path} is ${field.type}, was ${old.type}`]),
        ...(old.required === field.required
          ? []
          : [`${where}: ${field.path} ${field.required ? 'has to be there' : 'may be left out'}`]),
      ];
    }),
  ];
}
