import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  applyInputs,
  asStored,
  type Decision,
  type Difference,
  type Input,
  type ProcessDefinition,
  type Recording,
  rebuild,
} from '#process-manager';
import { inputTitle } from '../../libs/process-manager/src/input-title.js';
import type { Step } from './process.driver.js';

type Entry = Recording['entries'][number];
/** Plays one history before an observer. */
export type Play<S> = (observe: (step: Step<S>) => void) => void;

export interface Recorded<S> {
  readonly definition: ProcessDefinition<S>;
  /** Of the recordings, `version-N.json` in it. */
  readonly folder: URL;
  /** Lives to record from, by the id of the instance. What brings nothing new is left out. */
  readonly lives: () => Iterable<readonly [id: string, play: Play<S>]>;
  /** Types of commands whose outcomes it decides on. */
  readonly commands: Iterable<string>;
}

/** `npm run record`: a version of a decider that has no recording yet is recorded. */
const RECORDS = process.env['RECORD_DECIDERS'] === 'yes';

const INPUT = 'input-';

/** What came, without the names of parts and people. */
const kindOf = (input: Input): string => inputTitle(input).replace(/:.*| by .*/, '');

function toldIn<S>(play: Play<S>): Input[] {
  const told: Input[] = [];
  play(({ input }) => told.push(input));
  return told;
}

/** What a decider decides on all that an instance is told, as a database would give it back. */
function recordingOf<S>(definition: ProcessDefinition<S>, id: string, told: readonly Input[]): Recording {
  const traceparent = `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01`;
  const entries: Entry[] = [];
  let instance: Parameters<typeof applyInputs<S>>[1] = {
    ...{ id, traceparent, state: null, sequence: 0 },
    ...{ queues: {}, timers: {}, openCases: {}, refs: [] },
  };
  for (const [nth, input] of told.entries()) {
    const timerVersion = input.kind === 'timer' ? instance.timers[input.name] : undefined;
    const delivery = {
      instance: id,
      id: `${INPUT}${nth + 1}`,
      input,
      ...(timerVersion !== undefined && { timerVersion }),
    };
    const changes = applyInputs(definition, instance, [delivery]);
    instance = changes.instance;
    for (const { sequence, inputId, note, failure } of changes.history)
      entries.push({
        ...{ sequence, inputId, input, version: definition.version, failed: failure !== undefined },
        ...(note !== undefined && { note }),
        commands: changes.commands.map(({ key, type, target, payload = null }) => ({ key, type, target, payload })),
        events: changes.events.map(({ id: eventId, type, subject, data }) => ({ id: eventId, type, subject, data })),
      });
  }
  const { state, openCases, ...stands } = instance;
  const begun = state !== null && { status: definition.status(state), terminal: definition.terminal(state) };
  const standing = {
    tenant: 'sample',
    version: definition.version,
    state,
    ...begun,
    openCases: Object.keys(openCases),
  };
  return asStored({ ...stands, ...standing, entries }) as Recording;
}

/** The shortest lives in which something comes that did not before, each up to where that is. */
function* telling<S>({ definition, lives }: Recorded<S>): Generator<Recording> {
  const known = new Set<string>();
  const told = [...lives()].map(([id, play]) => [id, toldIn(play)] as const);
  for (const [id, inputs] of told.sort((a, b) => a[1].length - b[1].length)) {
    const until = inputs.findLastIndex((input, nth) => !known.has(kindOf(input)) && isFirst(inputs, nth)) + 1;
    for (const input of inputs) known.add(kindOf(input));
    if (until > 0) yield recordingOf(definition, id, inputs.slice(0, until));
  }
}

const isFirst = (inputs: readonly Input[], nth: number): boolean =>
  inputs.findIndex((input) => kindOf(input) === kindOf(inputs[nth] as Input)) === nth;

/** Where a decider decides otherwise than was recorded. */
const differencesFrom = <S>(definition: ProcessDefinition<S>, recordings: readonly Recording[]): Difference[] =>
  recordings.flatMap((recording) => rebuild(definition, recording, 'start'));

/** @throws where there is one already from which this decider differs */
function record<S>(recorded: Recorded<S>, file: URL): void {
  const { definition, folder } = recorded;
  if (existsSync(file) && differencesFrom(definition, read(file)).length > 0) throw new Error(raise(definition));
  mkdirSync(folder, { recursive: true });
  for (const earlier of readdirSync(folder)) rmSync(new URL(earlier, folder));
  const lines = [...telling(recorded)].map(({ entries, ...instance }) => {
    const standing = JSON.stringify(instance).slice(0, -1);
    return `${standing},"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}`;
  });
  writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
}

const read = (file: URL): Recording[] => JSON.parse(readFileSync(file, 'utf8')) as Recording[];
const ANEW = 'record anew with `npm run record`';
const raise = ({ name, version }: { readonly name: string; readonly version: number }): string =>
  `${name} decides otherwise than its version ${version} did: raise \`version\` of its definition, and ${ANEW}`;

/** A decider that changes without a new version fails here. */
export function describeRecorded<S>(recorded: Recorded<S>): void {
  const { definition, folder, commands } = recorded;
  const { name, version } = definition;
  const file = new URL(`version-${version}.json`, folder);

  describe(`what version ${version} of ${name} decided`, () => {
    if (RECORDS) record(recorded, file);
    const recordings = existsSync(file) ? read(file) : [];

    it('is recorded', () => {
      expect(readdirSync(folder), `There is no recording of version ${version}: ${ANEW}`).toEqual([
        `version-${version}.json`,
      ]);
    });

    it('is decided again by this decider, or it has another version', () => {
      expect(differencesFrom(definition, recordings), raise(definition)).toEqual([]);
    });

    it.each([...definition.consumes, ...[...commands].flatMap((type) => [`${type} done`, `${type} failed`])])(
      'is told from another decision on %s',
      (kind) => {
        const decide = (state: S | null, input: Input): Decision<S> | null => {
          const decision = definition.decide(state, input);
          return decision && kindOf(input) === kind ? { ...decision, note: `${decision.note} Or not.` } : decision;
        };
        expect(differencesFrom({ ...definition, decide }, recordings)).not.toEqual([]);
      },
    );
  });
}
