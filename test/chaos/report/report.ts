import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { eachOf, MEASURED, mostOf, type Speed } from '../driver/speed.js';
import { unstruck } from '../faults/unstruck.js';
import type { InvariantName } from '../invariants/invariants.js';
import type { FaultKind } from '../plan/fault.js';
import { type Coverage, whyMissed } from '../preload/coverage.js';
import type { Happened, Outcome } from '../run.js';
import { tellRevision } from './revision.js';

const FOLDER = '.cache/chaos';

/** A few of what breaks an invariant are enough to begin with; the report has all. */
export const SHOWN = 10;

export interface Ran {
  /** Its seed, or what else it is to be known by. */
  readonly name: string;
  readonly minutes: number;
  readonly outcome: Outcome;
  readonly broken: Readonly<Record<InvariantName, readonly string[]>>;
}

/** Writes what a run did and found, for people and for programs. */
export function writeReport(ran: Ran, say: (line: string) => void): void {
  mkdirSync(FOLDER, { recursive: true });
  const { name, minutes, outcome, broken } = ran;
  const { happened, baseline, recovered, evidence } = outcome;
  const { cases, counts, poisoned, ledger, traces } = evidence;
  const json = {
    name,
    minutes,
    of: outcome.of,
    took: outcome.took,
    happened,
    failpoints: outcome.failpoints,
    complaints: outcome.complaints,
    baseline,
    recovered,
    broken,
    counts,
    poisoned,
    cases,
    traces,
  };
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(json, null, 1));
  const file = join(FOLDER, `${name}.md`);
  writeFileSync(file, `${markdownOf(ran)}\n`);
  say(`${ledger.length} acknowledged; report in ${file}`);
}

/** For people; `docs/reliability.run.md` is one. */
export function markdownOf({ name, minutes, outcome, broken }: Ran): string {
  const { happened, failpoints, baseline, recovered, evidence, took } = outcome;
  const acknowledged = countedBy(evidence.ledger, ({ what }) => what);
  return [
    `# ${name}`,
    '',
    `${took.from.slice(0, 10)}, ${minutes} minutes of faults, ${span(took.ms)} with the time to come to rest; ${availableParallelism()} cores, a load of ${took.load.toFixed(1)} before it.`,
    '',
    `${tellRevision(outcome.of)}.`,
    '',
    ...(happened.length > 0
      ? [...faultsOf(happened), `Planned in vain: ${unstruck(happened).join('; ') || 'nothing'}.`, '']
      : []),
    `Poison: ${total(evidence.poisoned)}, answered ${told(evidence.poisoned)}.`,
    '',
    ...failpointsOf(failpoints, happened.length === 0),
    `Acknowledged: ${told(acknowledged)}. Requests: ${told(evidence.counts)}.`,
    '',
    `Orders: ${told(countedBy([...evidence.orders.values()], (order) => order?.state ?? 'unknown'))}. Settlements: ${told(countedBy(evidence.settlements, ({ state }) => state))}. Movements of stock: ${told(countedBy(evidence.movements, ({ state }) => state))}.`,
    '',
    `Open cases: ${told(countedBy(evidence.cases, ({ code }) => String(code).split(':')[0] as string))}.`,
    '',
    `99th percentiles before the first fault, at most as before, and ${(recovered.afterMs / 1000).toFixed(0)} s after the last fault ended:`,
    '',
    '| of | before | at most | after |',
    '| --- | --- | --- | --- |',
    ...eachOf((what) => speedOf(what, baseline, recovered.speed)),
    '',
    '| invariant | holds |',
    '| --- | --- |',
    ...Object.entries(broken).map(([name, by]) => `| ${name} | ${by.length === 0 ? 'yes' : `no: ${by.length}`} |`),
    '',
    ...Object.entries(broken).flatMap(([name, by]) =>
      by.length === 0 ? [] : [`${name}:`, '', ...by.map((each) => `- ${each.slice(0, 1_000)}`), ''],
    ),
  ].join('\n');
}

const faultsOf = (happened: readonly Happened[]): string[] => [
  '| fault | injected | struck | of which |',
  '| --- | --- | --- | --- |',
  ...kindsOf(happened).map((row) => `| ${row.join(' | ')} |`),
  '',
];

/** @param each whether those that were missed are told one by one */
function failpointsOf(all: Coverage, each: boolean): string[] {
  const apps = [...Map.groupBy(all, ({ app }) => app)].map(([app, of]) => [app, of.filter(isStruck).length, of.length]);
  const missed = each ? all.filter((failpoint) => !failpoint.isStruck) : [];
  return [
    `Failpoints, before and after each commit and call: ${all.filter(isStruck).length} of ${all.length}.`,
    '',
    '| app | struck | of |',
    '| --- | --- | --- |',
    ...apps.map((row) => `| ${row.join(' | ')} |`),
    '',
    ...missed.map((failpoint) => `- ${failpoint.app}, ${failpoint.passage}: ${whyMissed(failpoint)}`),
    ...(missed.length > 0 ? [''] : []),
  ];
}

const isStruck = ({ isStruck: is }: Coverage[number]): boolean => is;

function kindsOf(happened: readonly Happened[]): string[][] {
  const kinds = [...new Set(happened.map(({ fault }) => fault.kind))].sort();
  return kinds.map((kind) => {
    const of = happened.filter(({ fault }) => fault.kind === kind);
    const struck = of.reduce((sum, { times }) => sum + times, 0);
    return [kind, String(of.length), String(struck), detailOf(kind, of)];
  });
}

function detailOf(kind: FaultKind, of: readonly Happened[]): string {
  const struck = of.filter(({ times }) => times > 0);
  const by = (name: (happened: Happened) => string) => told(countedBy(struck, name));
  if (kind === 'vendor') return by(({ fault }) => (fault.kind === 'vendor' ? fault.mode : ''));
  if (kind === 'failpoint')
    return told(summedBy(of, ({ fault }) => (fault.kind === 'failpoint' ? `${fault.moment} ${fault.what}` : '')));
  return by(({ fault }) => ('target' in fault ? fault.target : 'all'));
}

function countedBy<T>(items: readonly T[], name: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
  return counts;
}

function summedBy(of: readonly Happened[], name: (happened: Happened) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const each of of) sums[name(each)] = (sums[name(each)] ?? 0) + each.times;
  return sums;
}

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';
const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const speedOf = (what: keyof Speed, before: Speed, after: Speed): string =>
  `| ${[MEASURED[what], ms(before[what]), ms(mostOf(before[what])), ms(after[what])].join(' | ')} |`;
const span = (each: number): string => `${Math.floor(each / 60_000)} min ${Math.round((each % 60_000) / 1_000)} s`;
