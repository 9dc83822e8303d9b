import type { CaseKinds, ExceptionCase } from '#process-manager';

/** Opened by the record of who owns what, in every process. */
const OF_THE_RECORD = /^drift:/;

/** What a case says of itself that the table of its process does not; nothing where the process tells of no cases. */
export function strangeInCase(kinds: CaseKinds | undefined, told: ExceptionCase): string[] {
  const { code, owner, severity, dueInMs, actions } = told;
  if (!kinds || OF_THE_RECORD.test(code)) return [];
  // Of `held` and `held:goods-data` the one that says more.
  const named = Object.keys(kinds).filter((name) => code === name || code.startsWith(`${name}:`));
  const kind = kinds[named.toSorted((one, other) => other.length - one.length)[0] ?? ''];
  if (!kind) return [`${code} is of no kind that the process tells of`];
  return [
    ...([kind.owner].flat().includes(owner) ? [] : [`${code} is said to be nobody's like ${owner}`]),
    ...([kind.severity].flat().includes(severity) ? [] : [`${code} is said never to be ${severity}`]),
    ...(kind.dueInMs === dueInMs ? [] : [`${code} is said to be due in ${kind.dueInMs} ms, and is in ${dueInMs}`]),
    ...actions.filter((each) => !kind.actions.includes(each)).map((each) => `${code} is said to offer no ${each}`),
  ];
}
