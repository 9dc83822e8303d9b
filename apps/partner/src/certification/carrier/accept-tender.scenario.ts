import { AGAIN, awaited, byCall, callsOf, eventOf, failed, passed, traceOf } from '../judging.js';
import type { Scenario } from '../scenario.js';
import { namesOf, sentTender } from '../stage.js';

export const acceptTender: Scenario = {
  id: 'accept-tender',
  kinds: ['carrier'],
  title: 'Accept a tender',
  required: true,
  task: ['Read the tender {tender}.', 'Accept it, with your PRO number.'],

  stage(context) {
    const names = namesOf(context);
    const { tenderId: tender, shipmentId: shipment, orderId: order } = names;
    return { refs: { tender, shipment, order }, ...sentTender(context, names) };
  },

  judge(evidence) {
    const { tender = '', shipment = '' } = evidence.refs;
    const title = 'Accept it with a PRO number';
    const accepted = eventOf(evidence, 'tender.accepted', shipment);
    const rejected = eventOf(evidence, 'tender.rejected', shipment);
    const answers = callsOf(evidence, 'POST', 'tenders/:id/responses', tender);
    return [
      byCall(
        'Read the tender',
        callsOf(evidence, 'GET', 'tenders/:id', tender),
        `GET /partner/…/tenders/${tender} is awaited.`,
      ),
      rejected
        ? failed(title, `You rejected ${tender} instead: ${AGAIN}.`, traceOf(rejected))
        : accepted
          ? accepted.data.pro
            ? passed(title, traceOf(accepted))
            : failed(title, `You accepted ${tender} without a PRO number: ${AGAIN}.`, traceOf(accepted))
          : awaited(title, 'A response with the decision accepted is awaited.', answers),
    ];
  },
};
