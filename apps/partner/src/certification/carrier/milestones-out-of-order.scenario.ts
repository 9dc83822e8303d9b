import { AGAIN, awaited, callsOf, eventOf, failed, passed, traceOf } from '../judging.js';
import type { Evidence, Scenario, Step } from '../scenario.js';
import { carriedShipment, namesOf } from '../stage.js';

/** A message that was held up is sent all the same, with the time at which the thing happened. */
export const milestonesOutOfOrder: Scenario = {
  id: 'milestones-out-of-order',
  kinds: ['carrier'],
  title: 'Milestones out of order',
  required: true,
  task: [
    'Report that the shipment {shipment} was delivered, with the time of the delivery.',
    'Then report that it had departed, as a message that was held up: with the time of the departure, which was before.',
    'Report the proof of delivery, with who signed.',
  ],

  stage(context) {
    const names = namesOf(context);
    const { shipmentId: shipment, orderId: order } = names;
    return { refs: { shipment, order }, ...carriedShipment(context, names, 'accepted') };
  },

  judge(evidence) {
    const { shipment = '' } = evidence.refs;
    const calls = callsOf(evidence, 'POST', 'shipments/:id/milestones', shipment);
    const ofCode = (code: string) =>
      calls.filter(({ requestBody }) => (requestBody as { code?: string })?.code === code);
    const todo = (code: string) => `A milestone with the code ${code} is awaited.`;
    return [
      delivered(evidence, shipment) ?? awaited('Tell of the delivery first', todo('delivered'), ofCode('delivered')),
      departed(evidence, shipment) ??
        awaited('Tell of the departure late', todo('departed'), [...ofCode('departed'), ...ofCode('picked-up')]),
      proof(evidence, shipment) ?? awaited('Send the proof of delivery', todo('pod'), ofCode('pod')),
    ];
  },
};

function delivered(evidence: Evidence, shipment: string): Step | undefined {
  const title = 'Tell of the delivery first';
  const [delivery, departure] = [
    eventOf(evidence, 'shipment.delivered', shipment),
    eventOf(evidence, 'shipment.departed', shipment),
  ];
  if (departure && (!delivery || departure.position < delivery.position))
    return failed(
      title,
      `You told of the departure first; here the delivery comes first: ${AGAIN}.`,
      traceOf(departure),
    );
  if (!delivery) return undefined;
  if (!delivery.occurredAt)
    return failed(title, `You did not say when it was delivered (occurredAt): ${AGAIN}.`, traceOf(delivery));
  if (delivery.classifier !== 'actual')
    return failed(title, `A delivery that is ${delivery.classifier} has not happened: ${AGAIN}.`, traceOf(delivery));
  return passed(title, traceOf(delivery));
}

function departed(evidence: Evidence, shipment: string): Step | undefined {
  const title = 'Tell of the departure late';
  const [delivery, departure] = [
    eventOf(evidence, 'shipment.delivered', shipment),
    eventOf(evidence, 'shipment.departed', shipment),
  ];
  if (!departure) return undefined;
  if (!departure.occurredAt)
    return failed(title, `You did not say when it departed (occurredAt): ${AGAIN}.`, traceOf(departure));
  const before = delivery?.occurredAt && Date.parse(departure.occurredAt) < Date.parse(delivery.occurredAt);
  if (delivery && !before)
    return failed(
      title,
      `The departure (${departure.occurredAt}) is not before the delivery (${delivery.occurredAt ?? 'no time'}): send the time at which it happened, not the time at which you send; ${AGAIN}.`,
      traceOf(departure, delivery),
    );
  return passed(title, traceOf(departure));
}

function proof(evidence: Evidence, shipment: string): Step | undefined {
  const title = 'Send the proof of delivery';
  const event = eventOf(evidence, 'proof-of-delivery.received', shipment);
  if (!event) return undefined;
  return event.data.signedBy
    ? passed(title, traceOf(event))
    : failed(title, `You did not say who signed (signedBy): ${AGAIN}.`, traceOf(event));
}
