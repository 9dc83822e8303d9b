import type { ChangedInstance } from '#clients';
import type { CaseRowView, WaitView } from '../../tower-work.view.js';

/** What an instance waits for: systems to do something, and the clock. */
export const waitsOf = (process: string, instanceId: string, waitsFor: ChangedInstance['waitsFor']): WaitView[] =>
  waitsFor.map(({ kind, name, target, since, until }) => ({
    process,
    instanceId,
    kind,
    what: name,
    ...(target && { whom: target }),
    ...(since && { since }),
    ...(until && { until }),
  }));

/** People that it waits for: by its open cases. */
export const peopleWaitedFor = (cases: readonly CaseRowView[]): WaitView[] =>
  cases.flatMap(({ state, process, instanceId, title, owner, assignee, openedAt, dueAt }): WaitView[] =>
    state === 'open'
      ? [
          {
            ...{ process, instanceId, kind: 'case', what: title },
            ...{ whom: assignee ?? owner, since: openedAt, until: dueAt },
          },
        ]
      : [],
  );
