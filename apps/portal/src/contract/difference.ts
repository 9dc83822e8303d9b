import { type BreakingChange, type OpenApi, OperationChanges } from '#platform/compatibility';
import type { ChangeView, FieldView, OperationDetailView, ParameterView } from '../portal.view.js';
import type { Contract } from './openapi.js';
import { operationsOf } from './operations.js';

/**
 * What a developer has to know to go from one version to another, operation by operation. What of it breaks a caller is
 * judged by the same rules that let a contract be released.
 */
export function differenceOf(from: Contract, to: Contract): ChangeView[] {
  const [before, after] = [byKey(from), byKey(to)];
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, each]) => change('removed', each, [], true));
  const come = [...after].filter(([key]) => !before.has(key)).map(([, each]) => change('added', each, [], false));
  const changed = [...after].flatMap(([key, each]) => {
    const was = before.get(key);
    if (!was) return [];
    const breaking = breakingOf(from, was, to, each);
    const told = detailsOf(was, each);
    // What there are no words for is told by its place rather than not at all.
    const details = told.length > 0 ? told : breaking.map(({ what }) => what);
    return details.length > 0 ? [change('changed', each, details, breaking.length > 0)] : [];
  });
  return [...gone, ...come, ...changed];
}

function breakingOf(
  from: Contract,
  was: OperationDetailView,
  to: Contract,
  is: OperationDetailView,
): readonly BreakingChange[] {
  const [before, after] = [from, to] as unknown as [OpenApi, OpenApi];
  const operation = ({ paths }: OpenApi, { path, method }: OperationDetailView) => paths[path]?.[method.toLowerCase()];
  const [then, now] = [operation(before, was), operation(after, is)];
  return then && now ? new OperationChanges(before, after).breaking(then, now, []) : [];
}

/** Versions stand in the path: without it, operations of two versions are the same. */
const byKey = (contract: Contract): Map<string, OperationDetailView> =>
  new Map(operationsOf(contract).map((each) => [`${each.method} ${each.path.replace(/^\/[^/]+\/v\d+/, '')}`, each]));

const change = (
  kind: ChangeView['kind'],
  { method, path, summary }: OperationDetailView,
  details: readonly string[],
  breaks: boolean,
): ChangeView => ({ kind, method, path, summary, details, breaks });

function detailsOf(was: OperationDetailView, is: OperationDetailView): string[] {
  return [
    ...(was.scope === is.scope ? [] : [`asks for ${is.scope ?? 'no scope'} instead of ${was.scope ?? 'none'}`]),
    ...membersOf('request', was.request, is.request),
    ...membersOf('answer', was.answer, is.answer),
    ...membersOf('parameter', was.parameters.map(toField), is.parameters.map(toField)),
    ...listsOf('problem', was.problems.map(codeOf), is.problems.map(codeOf)),
  ];
}

const toField = ({ place, name, ...parameter }: ParameterView): FieldView => ({
  ...parameter,
  path: `${name} (${place})`,
});
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
        // Another type has other bounds.
        ...(old.type !== field.type || old.bounds === field.bounds
          ? []
          : [`${where}: ${field.path} is bound to ${field.bounds ?? 'nothing'}, was to ${old.bounds ?? 'nothing'}`]),
      ];
    }),
  ];
}
