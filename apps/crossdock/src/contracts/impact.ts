import { type BreakingChange, breakingChanges, type OpenApi, OperationChanges } from '#platform/compatibility';
import { type Break, breaksOf, operationSchemas } from '#platform/traffic';
import { operationsOf } from './contract-files.js';
import { type CountedUse, type Evidence, evidenceOf } from './impact-evidence.js';

/** What a candidate does to somebody; `unknown`: a breaking change of what he uses, and no shape to judge by. */
interface Impact extends Omit<Break, 'severity'> {
  readonly severity: Break['severity'] | 'unknown';
}

/**
 * `contracts:impact -- --candidate <file>` replays recorded traffic against a candidate contract and lists who breaks and
 * how. The record and the contract in force come from a running product (`--url`, `--client-id`, `--client-secret`; else
 * what `dev-credentials.json` names) or from files: `--traffic` and `--report` with what
 * `/catalog/v1/apis/{api}/versions/{v}/traffic` and `…/impact` answered, `--current` with the contract.
 * @returns what is told, and how a command ends with it: 1 when somebody breaks; 2 when it could not be found out, be it of a
 * single partner
 */
export async function impact(args: readonly string[]): Promise<{ text: string; code: 0 | 1 | 2 }> {
  try {
    const evidence = await evidenceOf(args);
    const impacts = impactsOf(evidence);
    const is = (severity: Impact['severity']) => impacts.some((each) => each.severity === severity);
    return { text: report(evidence, impacts), code: is('breaks') ? 1 : is('unknown') ? 2 : 0 };
  } catch (error) {
    return { text: `The impact could not be found out: ${(error as Error).message}\n`, code: 2 };
  }
}

function impactsOf({ candidate, current, shapes, uses }: Evidence): Impact[] {
  const [then, now] = [operationSchemas(current as never), operationSchemas(candidate as never)];
  const changes = changesOf(current, candidate);
  const shaped = new Set(shapes.map(keyOf));
  return [
    ...breaksOf(shapes, now, then),
    ...uses.filter((use) => !shaped.has(keyOf(use))).flatMap((use) => withoutShape(use, changes.get(use.operation))),
    ...uses.flatMap((use) => (changes.get(use.operation) ?? []).filter(isBesideMessages).map(tellOf(use))),
    ...breakingChanges(current, candidate)
      .filter(isOfAll)
      .flatMap((change) => oncePerUser(uses).map((use) => tellOf(use)(change))),
  ];
}

/** What breaks in each operation; null where it is gone. */
function changesOf(current: OpenApi, candidate: OpenApi): Map<string, BreakingChange[] | null> {
  const after = new Map(operationsOf(candidate));
  return new Map(
    operationsOf(current).map(([name, operation]) => {
      const now = after.get(name);
      const [method = '', path = ''] = name.split(' ');
      // Each with all that it uses, although others use it as well.
      const changes = new OperationChanges(current, candidate);
      return [name, now ? changes.breaking(operation, now, ['paths', path, method.toLowerCase()]) : null];
    }),
  );
}

function withoutShape(use: CountedUse, changes: readonly BreakingChange[] | null | undefined): Impact[] {
  const { calls, shapesRecorded } = use;
  if (changes === null || changes === undefined)
    return [{ ...userOf(use), severity: 'breaks', place: '', what: 'the operation is gone' }];
  if (changes.length === 0) return [];
  const why = shapesRecorded ? 'none of its calls was sampled, or they are too old' : 'it opted out of the record';
  const what = `called ${calls} times, and no shape is kept: ${why}; ${changes[0]?.what} may concern it`;
  return [{ ...userOf(use), severity: 'unknown', place: '', what }];
}

/** Said by the operation itself, beside what it takes and answers: shapes tell nothing of it. */
const isBesideMessages = ({ path }: BreakingChange): boolean =>
  ['security', 'operationId'].includes(path[3] as string) ||
  path.includes('headers') ||
  (path[3] === 'parameters' && !path[4]?.startsWith('query '));

/** How to get a token and where to call. */
const isOfAll = ({ path }: BreakingChange): boolean => path[0] === 'servers' || path[1] === 'securitySchemes';

const tellOf =
  (use: CountedUse) =>
  ({ what }: BreakingChange): Impact => ({ ...userOf(use), severity: 'may-break', place: '', what });

const oncePerUser = (uses: readonly CountedUse[]): CountedUse[] => [
  ...new Map(
    uses.map((use) => [`${use.partnerId} ${use.environment}`, { ...use, operation: 'every operation' }]),
  ).values(),
];

const userOf = ({ partnerId, environment, operation, lastAt }: CountedUse) => ({
  partnerId,
  environment,
  operation,
  lastAt,
});

const keyOf = ({ partnerId, environment, operation }: Pick<CountedUse, 'partnerId' | 'environment' | 'operation'>) =>
  [partnerId, environment, operation].join('\n');

function report({ api, version, shapes, uses }: Evidence, impacts: readonly Impact[]): string {
  const shaped = new Set(shapes.map(({ partnerId }) => partnerId));
  const others = new Set(uses.map(({ partnerId }) => partnerId).filter((id) => !shaped.has(id))).size;
  const left = others > 0 ? `, ${others} more left none` : '';
  const head = `${api} ${version}: ${shapes.length} shapes of ${shaped.size} partners replayed${left}`;
  if (impacts.length === 0) return `${head}; nobody breaks.\n`;
  const groups = Map.groupBy(impacts, ({ partnerId, environment }) => `${partnerId} (${environment})`);
  const told = [...groups].map(([who, theirs]) =>
    [
      who,
      ...theirs.map(
        (each) =>
          `  ${each.severity} ${[each.operation, each.place].filter(Boolean).join(' ')}: ${each.what} (last ${each.lastAt})`,
      ),
    ].join('\n'),
  );
  return `${head}; ${groups.size} would feel it, or nobody knows:\n\n${told.join('\n\n')}\n`;
}
