import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  asStored,
  type Decision,
  type Difference,
  type Input,
  type ProcessDefinition,
  type Recording,
  rebuild,
} from '#process-manager';
import { collectedOf } from './collected.js';
import {
  changedIn,
  type History,
  historyOf,
  kindOf,
  readHistories,
  TRACEPARENT,
  takenIn,
  writeHistories,
} from './histories.js';
import { leftIn } from './left.states.js';
import type { Step } from './process.driver.js';

type Entry = Recording['entries'][number];
/** Plays one history before an observer. */
export type Play<S> = (observe: (step: Step<S>) => void) => void;

export interface Recorded<S> {
  readonly definition: ProcessDefinition<S>;
  /** Of the recordings: of each version `version-N.json`, to be read, and `version-N.histories.br`, all of them. */
  readonly folder: URL;
  /** Of what each version left in the middle of lives, `version-N.lives.json`. */
  readonly left: URL;
  /** Lives to record from, by the id of the instance; those of all specs are recorded with them. */
  readonly lives: () => Iterable<readonly [id: string, play: Play<S>]>;
  /** Types of commands whose outcomes it decides on. */
  readonly commands: Iterable<string>;
}

/** `npm run record`: a version of a decider that has no recording yet is recorded. */
const RECORDS = process.env['RECORD_DECIDERS'] === 'yes';

type Told = readonly [id: string, told: readonly Input[]];

const toldIn = <S>({ lives }: Pick<Recorded<S>, 'lives'>): Told[] =>
  [...lives()].map(([id, play]) => {
    const told: Input[] = [];
    play(({ input }) => told.push(input));
    return [id, told];
  });

/** What a decider decides on all that an instance is told, as a database would give it back. */
function recordingOf<S>(definition: ProcessDefinition<S>, [id, told]: Told): Recording {
  const { version } = definition;
  const entries: Entry[] = [];
  let standing: object = {};
  for (const { input, changes } of takenIn(definition, id, told)) {
    for (const { sequence, inputId, note, failure } of changes.history)
      entries.push({
        ...{ sequence, inputId, input, version, failed: failure !== undefined },
        ...(note !== undefined && { note }),
        commands: changes.commands.map(({ key, type, target, payload = null }) => ({ key, type, target, payload })),
        events: changes.events.map(({ id: eventId, type, subject, data }) => ({ id: eventId, type, subject, data })),
      });
    const { state, openCases, ...stands } = changes.instance;
    const begun = state !== null && { status: definition.status(state), terminal: definition.terminal(state) };
    standing = { ...stands, state, ...begun, openCases: Object.keys(openCases) };
  }
  return asStored({
    traceparent: TRACEPARENT,
    tenant: 'sample',
    version,
    ...standing,
    entries,
  }) as unknown as Recording;
}

/** The shortest lives in which something comes that did not before, each up to where that is. */
function* telling<S>(definition: ProcessDefinition<S>, lives: readonly Told[]): Generator<Recording> {
  const known = new Set<string>();
  for (const [id, inputs] of lives.toSorted((a, b) => a[1].length - b[1].length)) {
    const until = inputs.findLastIndex((input, nth) => !known.has(kindOf(input)) && isFirst(inputs, nth)) + 1;
    for (const input of inputs) known.add(kindOf(input));
    if (until > 0) yield recordingOf(definition, [id, inputs.slice(0, until)]);
  }
}

const isFirst = (inputs: readonly Input[], nth: number): boolean =>
  inputs.findIndex((input) => kindOf(input) === kindOf(inputs[nth] as Input)) === nth;

/** Where a decider decides otherwise than was recorded. */
const differencesFrom = <S>(definition: ProcessDefinition<S>, recordings: readonly Recording[]): Difference[] =>
  recordings.flatMap((recording) => rebuild(definition, recording, 'start'));

const filesOf = ({ version }: { readonly version: number }) =>
  ({ readable: `version-${version}.json`, whole: `version-${version}.histories.br` }) as const;

/** @throws where there is one already from which this decider differs */
function record<S>(recorded: Recorded<S>): void {
  const { definition, folder, left } = recorded;
  const files = filesOf(definition);
  const [readable, whole] = [new URL(files.readable, folder), new URL(files.whole, folder)];
  if (differencesFrom(definition, read(readable)).length + changedIn(definition, readHistories(whole)).length > 0)
    throw new Error(raise(definition));
  mkdirSync(folder, { recursive: true });
  for (const earlier of readdirSync(folder)) rmSync(new URL(earlier, folder));
  const drawn = toldIn(recorded);
  const lives = [...drawn, ...collectedOf(definition.name)];
  writeFileSync(
    readable,
    linesOf(
      [...telling(definition, drawn)].map(({ entries, ...instance }) => {
        const standing = JSON.stringify(instance).slice(0, -1);
        return `${standing},"entries":${linesOf(entries.map((entry) => JSON.stringify(entry))).trimEnd()}}`;
      }),
    ),
  );
  writeHistories(
    whole,
    lives.map(([id, told]) => historyOf(definition, id, told)),
  );
  // Those of earlier versions stay: instances of theirs are under way when a release is rolled out.
  writeFileSync(
    new URL(`version-${definition.version}.lives.json`, left),
    linesOf([...leftIn(definition, drawn)].map((each) => JSON.stringify(each))),
  );
}

const linesOf = (items: readonly string[]): string => `[\n${items.join(',\n')}\n]\n`;
const read = (file: URL): Recording[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording[]) : [];
const ANEW = 'record anew with `npm run record`';
const raise = ({ name, version }: { readonly name: string; readonly version: number }): string =>
  `${name} decides otherwise than its version ${version} did: raise \`version\` of its definition, and ${ANEW}`;

/** A decider that says otherwise whatever it would note in these words, figures and names left aside. */
function spoiled<S>(definition: ProcessDefinition<S>, isMeant: (input: Input, words: string) => boolean) {
  const decide = (state: S | null, input: Input): Decision<S> | null => {
    const decision = definition.decide(state, input);
    return decision && isMeant(input, wordsOf(decision.note))
      ? { ...decision, note: `${decision.note} Or not.` }
      : decision;
  };
  return { ...definition, decide };
}

const wordsOf = (note = ''): string => note.replace(/\S*[\d/:]\S*/g, '#');

/** What each history notes, in words alone. */
const notedIn = <S>(definition: ProcessDefinition<S>, [id, told]: Told): Set<string> =>
  new Set(
    [...takenIn(definition, id, told)].flatMap(({ changes }) => changes.history.map(({ note }) => wordsOf(note))),
  );

/** Of what is noted in histories and not in what is there to be read, that which is noted in the fewest; and those. */
function rarestIn<S>(
  definition: ProcessDefinition<S>,
  recordings: readonly Recording[],
  histories: readonly History[],
) {
  const told = ({ id, entries }: Recording): Told => [id, entries.map(({ input }) => input)];
  const shown = new Set(recordings.flatMap((each) => [...notedIn(definition, told(each))]));
  const having = new Map<string, History[]>();
  for (const history of histories)
    for (const words of notedIn(definition, [history.id, history.told]))
      if (words !== '' && !shown.has(words)) having.set(words, [...(having.get(words) ?? []), history]);
  return [...having].sort(([, one], [, other]) => one.length - other.length)[0] ?? ['', []];
}

/** A decider that changes without a new version fails here. */
export function describeRecorded<S>(recorded: Recorded<S>): void {
  const { definition, folder, left, commands } = recorded;
  const { name, version } = definition;
  const files = filesOf(definition);

  describe(`what version ${version} of ${name} decided`, () => {
    if (RECORDS) record(recorded);
    const recordings = read(new URL(files.readable, folder));
    let histories: History[];
    beforeAll(() => {
      histories = readHistories(new URL(files.whole, folder));
    });

    it('is recorded, with what it left in the middle of lives', () => {
      expect(readdirSync(folder).sort(), `There is no recording of version ${version}: ${ANEW}`).toEqual(
        Object.values(files).sort(),
      );
      expect(existsSync(new URL(`version-${version}.lives.json`, left)), ANEW).toBe(true);
    });

    it('is decided again by this decider, or it has another version', () => {
      expect(differencesFrom(definition, recordings), raise(definition)).toEqual([]);
    });

    it('is decided again in hundreds of seeded histories and in those of all specs, or it has another version', () => {
      expect(histories.length).toBeGreaterThanOrEqual(400);
      expect(changedIn(definition, histories), raise(definition)).toEqual([]);
    });

    it('is told from another decision also where that is so rare that nothing to be read shows it', () => {
      const [rare, having] = rarestIn(definition, recordings, histories);
      const planted = spoiled(definition, (_, words) => words === rare);
      expect(differencesFrom(planted, recordings)).toEqual([]);
      expect(changedIn(planted, having), rare).toHaveLength(having.length);
      expect(having.length).toBeGreaterThan(0);
    });

    it.each([...definition.consumes, ...[...commands].flatMap((type) => [`${type} done`, `${type} failed`])])(
      'is told from another decision on %s',
      (kind) => {
        const planted = spoiled(definition, (input) => kindOf(input) === kind);
        expect(differencesFrom(planted, recordings)).not.toEqual([]);
      },
    );
  });
}
