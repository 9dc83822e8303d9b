import { isDeepStrictEqual } from 'node:util';
import microdiff from 'microdiff';
import { applyInputs, asStored, type Changes, type Delivery, type ProcessDefinition } from '#process-manager';

/**
 * As the database gives back what it was given: deciding it again, as a replay does, must decide the same.
 * @throws where it does not
 */
export function decidesAgain<S>(
  definition: ProcessDefinition<S>,
  before: Parameters<typeof applyInputs<S>>[1],
  delivery: Delivery,
  changes: Changes<S>,
): void {
  const again = applyInputs(definition, asStored(before), [asStored(delivery)]);
  if (isDeepStrictEqual(decided(changes), decided(again))) return;
  const differing = JSON.stringify(microdiff([decided(changes)], [decided(again)])[0]);
  throw new Error(`replay decides otherwise: ${differing} on ${JSON.stringify(asStored(delivery.input))}`);
}

/** Without what is random: ids of cases, and when commands were decided by the wall. */
const decided = ({ instance, history, commands, timers, opened, renewed, closed, events }: Changes<unknown>): unknown =>
  asStored({
    instance: { ...instance, openCases: Object.keys(instance.openCases).sort() },
    history,
    commands: commands.map(({ decidedAt: _, ...command }) => command),
    timers,
    opened: opened.map(({ id: _, ...each }) => each),
    renewed: [...renewed.values()].map(({ id: _, ...each }) => each),
    closed: closed.map(({ resolution }) => resolution),
    events: events.map(({ data, ...event }) => ({ ...event, data: { ...data, caseId: undefined } })),
  });
