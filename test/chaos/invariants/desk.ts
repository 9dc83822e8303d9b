import type { Json } from '../../support/world.js';
import type { Entry } from '../driver/ledger.js';
import type { ActTold } from '../driver/operators.js';

/** What people did at their desk, and what the product says of it afterwards. */
export interface DeskEvidence {
  readonly ledger: readonly Entry[];
  /** Cases that somebody acted on, in full, by their ids. */
  readonly acted: ReadonlyMap<string, Json>;
  /** Of each process. */
  readonly schedules: ReadonlyMap<string, readonly Json[]>;
}

/** The cases that an entry of the ledger says were acted on. */
export const casesOf = ({ what, told, body }: Entry): readonly string[] =>
  what === 'group-retry' ? body.retried.map(({ id }: Json) => id) : what === 'act' ? (told as ActTold).cases : [];

/** Each act that was acknowledged is in the log of its case, and there once. */
export function unlogged({ ledger, acted }: DeskEvidence): string[] {
  return ledger.flatMap((entry) => {
    const { act, text } = (entry.told ?? {}) as ActTold;
    return casesOf(entry).flatMap((id) => {
      const times = (acted.get(id)?.acts ?? []).filter((each: Json) => each.act === act && each.text === text).length;
      return times === 1 ? [] : [`case ${id} was ${act} ${times} times: ${text}`];
    });
  });
}

/** Nobody decides about what they proposed, and what is decided is decided once. */
export function approvedAlone({ acted }: DeskEvidence): string[] {
  return [...acted].flatMap(([id, { edits = [], acts = [] }]) =>
    edits.flatMap((edit: Json) => {
      const decided = acts.filter(
        ({ act, detail }: Json) => /^edit-(approved|rejected)$/.test(act) && detail?.edit === edit.id,
      );
      const isDecided = edit.state === 'approved' || edit.state === 'rejected';
      return [
        ...(isDecided && edit.decidedBy === edit.proposedBy
          ? [`${edit.proposedBy} decided about an own edit of ${id}`]
          : []),
        ...(decided.length > 1 ? [`an edit of ${id} was decided about ${decided.length} times`] : []),
      ];
    }),
  );
}

/** A run that somebody asked for is over, whatever it came to; each run is told with its end. */
export function unended({ ledger, schedules }: DeskEvidence): string[] {
  const asked = ledger.filter(({ what }) => what === 'schedule-run');
  const names = new Set(asked.map(({ told }) => `${told.at} ${told.schedule}`));
  return [...names].flatMap((name) => {
    const [process = '', schedule] = name.split(' ');
    const last = schedules.get(process)?.find((each) => each.name === schedule)?.lastRun;
    return last?.finishedAt
      ? []
      : [`${name} was asked for, and ${last ? `its run ${last.id} has no end` : 'never ran'}`];
  });
}
