import type { PickedLine } from '#canonical';
import { AGAIN, awaited, callsOf, eventOf, failed, passed, traceOf } from '../judging.js';
import type { Evidence, Scenario, Step } from '../scenario.js';
import { namesOf, releasedFulfilment } from '../stage.js';

/** Pieces that are to be picked, by line. */
const TO_PICK: Readonly<Record<string, number>> = { '10': 7, '20': 6 };

/** The partner tells less than was asked for as what it is: which line, how much, why; then ships what there is. */
export const shortPick: Scenario = {
  id: 'short-pick',
  kinds: ['3pl'],
  title: 'Confirm with a short pick',
  required: true,
  task: [
    'Accept the fulfilment {fulfilment}.',
    'Confirm the pick: 7 of the 10 pieces of line 10, all 6 pieces of line 20, with the reason why line 10 is short.',
    'Confirm that it is packed, with at least one handling unit by its SSCC.',
    'Confirm that it was shipped: what was picked and no more.',
  ],

  stage(context) {
    const names = namesOf(context);
    const asked = [
      { sku: 'SKU-1001', pieces: 10 },
      { sku: 'SKU-1011', pieces: 6 },
    ];
    return {
      refs: { fulfilment: names.fulfilmentId, order: names.orderId },
      ...releasedFulfilment(context, names, asked),
    };
  },

  judge(evidence) {
    const { fulfilment = '' } = evidence.refs;
    const calls = callsOf(evidence, 'POST', 'fulfilments/:id/confirmations', fulfilment);
    const accepted = eventOf(evidence, 'fulfilment.accepted', fulfilment);
    const packed = eventOf(evidence, 'fulfilment.packed', fulfilment);
    const step = (title: string, kind: string, event: typeof accepted | typeof packed) =>
      event
        ? passed(title, traceOf(event))
        : awaited(title, `A confirmation of the kind ${kind} is awaited.`, ofKind(kind));
    const ofKind = (kind: string) =>
      calls.filter(({ requestBody }) => (requestBody as { kind?: string })?.kind === kind);
    return [
      step('Accept it', 'accepted', accepted),
      pick(evidence, fulfilment) ??
        awaited('Confirm the short pick', 'A confirmation of the kind picked is awaited.', ofKind('picked')),
      step('Pack it into handling units', 'packed', packed),
      shipped(evidence, fulfilment) ??
        awaited('Ship what was picked', 'A confirmation of the kind shipped is awaited.', ofKind('shipped')),
    ];
  },
};

function pick(evidence: Evidence, fulfilment: string): Step | undefined {
  const title = 'Confirm the short pick';
  const full = eventOf(evidence, 'pick.confirmed', fulfilment);
  const short = eventOf(evidence, 'pick.short', fulfilment);
  if (full && (!short || full.position < short.position))
    return failed(title, `You confirmed a full pick, but line 10 was to fall short: ${AGAIN}.`, traceOf(full));
  if (!short) return undefined;
  const wrong = differences(short.data.lines);
  if (wrong.length > 0) return failed(title, `${wrong.join('; ')}: ${AGAIN}.`, traceOf(short));
  if (!short.data.reason) return failed(title, `You gave no reason for what is missing: ${AGAIN}.`, traceOf(short));
  return passed(title, traceOf(short));
}

function shipped(evidence: Evidence, fulfilment: string): Step | undefined {
  const title = 'Ship what was picked';
  const event = eventOf(evidence, 'fulfilment.shipped', fulfilment);
  if (!event) return undefined;
  const wrong = event.data.lines.length > 0 ? differences(event.data.lines) : [];
  return wrong.length > 0
    ? failed(title, `Of what you shipped ${wrong.join('; ')}: ${AGAIN}.`, traceOf(event))
    : passed(title, traceOf(event));
}

function differences(lines: readonly PickedLine[]): string[] {
  return Object.entries(TO_PICK).flatMap(([lineId, pieces]) => {
    const told = lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity.value : sum), 0);
    return told === pieces ? [] : [`line ${lineId} has ${told} pieces instead of ${pieces}`];
  });
}
