import { readdirSync, readFileSync } from 'node:fs';
import { asStored, type Command, type ExceptionCase, type Input, type ProcessDefinition } from '#process-manager';
import { TRACEPARENT, takenIn } from './histories.js';

/**
 * An instance as an earlier release left it in the middle of its life: made by that release's own decider, so that nothing
 * of it has to be imagined.
 */
export interface LeftBehind {
  readonly stage: string;
  /** When it was left. */
  readonly at: string;
  readonly instance: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly sequence: number;
    readonly traceparent: string;
    readonly state: unknown;
    readonly queues: Readonly<Record<string, readonly string[]>>;
    readonly timers: Readonly<Record<string, number>>;
    readonly refs: readonly { readonly kind: string; readonly key: string; readonly owner?: string }[];
  };
  /** Those without an outcome. `begun`: it had a job. */
  readonly commands: readonly (Command & { readonly key: string; readonly begun: boolean })[];
  readonly timers: readonly {
    readonly name: string;
    readonly version: number;
    readonly dueAt: string;
    readonly payload: unknown;
  }[];
  readonly cases: readonly (ExceptionCase & { readonly cause: string; readonly commandKey?: string })[];
}

export const leftBehind = (file: URL): LeftBehind[] => JSON.parse(readFileSync(file, 'utf8')) as LeftBehind[];

/** What a version left in the middle of lives that chance leads to, written by its own decider when it was recorded. */
const LIVES = /^version-(\d+)\.lives\.json$/;

/** Of each version whose lives are kept. */
export const livesLeft = (folder: URL): (readonly [version: number, left: readonly LeftBehind[]])[] =>
  readdirSync(folder)
    .flatMap((name) => (LIVES.test(name) ? [Number(LIVES.exec(name)?.[1])] : []))
    .sort((one, other) => one - other)
    .map((version) => [version, leftBehind(new URL(`version-${version}.lives.json`, folder))] as const);

/** Without what it is about. */
const kind = (name: string): string => name.replace(/:.*/, '');

/** What is to be seen of an instance that somebody else goes on with: its word, and all that it waits for. */
const featuresOf = ({ instance: { status }, commands, timers, cases }: LeftBehind): string[] => [
  status,
  ...commands.map(({ type, begun }) => `${type} ${begun ? 'under way' : 'behind another'}`),
  ...timers.map(({ name }) => `timer ${kind(name)}`),
  ...cases.map(({ code }) => `case ${code.startsWith('command-failed:') ? code.split(':')[1] : kind(code)}`),
];

/** Of each life the moments that show most of what none before has shown. */
export function* leftIn<S>(
  definition: ProcessDefinition<S>,
  lives: Iterable<readonly [id: string, told: readonly Input[]]>,
): Generator<LeftBehind> {
  const known = new Set<string>();
  let nth = 0;
  for (const [id, told] of lives) {
    nth += 1;
    const moments = [...momentsOf(definition, id, told, nth)].map((left) => ({ left, features: featuresOf(left) }));
    for (;;) {
      const unknown = moments.map(({ features }) => features.filter((each) => !known.has(each)).length);
      const most = Math.max(0, ...unknown);
      const best = moments[unknown.indexOf(most)];
      if (most === 0 || !best) break;
      for (const each of best.features) known.add(each);
      yield best.left;
    }
  }
}

/** How it stands after each input, as a database would have it. */
function* momentsOf<S>(
  definition: ProcessDefinition<S>,
  id: string,
  told: readonly Input[],
  life: number,
): Generator<LeftBehind> {
  const commands = new Map<string, Omit<LeftBehind['commands'][number], 'begun'>>();
  const timers = new Map<string, LeftBehind['timers'][number]>();
  const cases = new Map<string, LeftBehind['cases'][number]>();
  for (const { input, changes } of takenIn(definition, id, told)) {
    for (const { key, type, target, payload } of changes.commands) commands.set(key, { key, type, target, payload });
    for (const { name, version, dueAt, payload } of changes.timers) timers.set(name, { name, version, dueAt, payload });
    for (const { id: _, instance: __, dueAt: ___, ...opened } of [...changes.opened, ...changes.renewed.values()])
      cases.set(opened.code, opened);
    const { state, sequence, queues, refs, openCases, timers: set } = changes.instance;
    if (state === null || definition.terminal(state)) continue;
    const status = definition.status(state);
    const { version } = definition;
    yield asStored({
      stage: `life ${life}, after ${sequence}: ${status}`,
      at: input.now,
      instance: { id, version, status, sequence, traceparent: TRACEPARENT, state, queues, timers: set, refs },
      commands: Object.values(queues).flatMap((keys) =>
        keys.map((key, place) => ({ ...(commands.get(key) as object), begun: place === 0 })),
      ),
      timers: Object.keys(set).map((name) => timers.get(name)),
      cases: Object.keys(openCases).map((code) => cases.get(code)),
    }) as unknown as LeftBehind;
  }
}
