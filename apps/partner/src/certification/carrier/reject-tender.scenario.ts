import { AGAIN, awaited, callsOf, eventOf, failed, passed, traceOf } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { namesOf, sentTender } from '../stage.js';

export const rejectTender: Scenario = {
  id: 'reject-tender',
  kinds: ['carrier'],
  title: 'Reject a tender',
  required: true,
  task: ['Reject the tender {tender}, with your reason.'],

  stage(context) {
    const names = namesOf(context);
    const { tenderId: tender, shipmentId: shipment, orderId: order } = names;
    return { refs: { tender, shipment, order }, ...sentTender(context, names) };
  },

  judge(evidence) {
    const { tender = '', shipment = '' } = evidence.refs;
    const title = 'Reject it with a reason';
    const accepted = eventOf(evidence, 'tender.accepted', shipment);
    const rejected = eventOf(evidence, 'tender.rejected', shipment);
    if (accepted) return [failed(title, `You accepted ${tender} instead: ${AGAIN}.`, traceOf(accepted))];
    if (rejected && !rejected.data.reason)
      return [failed(title, `You rejected ${tender} without a reason: ${AGAIN}.`, traceOf(rejected))];
    if (rejected) return [passed(title, traceOf(rejected))];
    const answers = callsOf(evidence, 'POST', 'tenders/:id/responses', tender);
    return [awaited(title, 'A response with the decision rejected is awaited.', answers)];
  },
};
