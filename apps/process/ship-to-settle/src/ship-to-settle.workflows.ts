import type { ArazzoWorkflows } from '#platform/governance';

const authorization = { name: 'Authorization', in: 'header', value: '$inputs.authorization' };
const OK = [{ condition: '$statusCode == 200' }];
const settlement = { name: 'id', in: 'path', value: '$steps.find.outputs.settlementId' };

/** The way of a caller: the settlement of an order's shipment is found, followed until it is closed, and its life is read. */
export const shipToSettleWorkflows: ArazzoWorkflows = {
  title: 'Ship to settle',
  summary: 'From goods that were issued to freight that is audited, posted and paid',
  description: "Find the settlement of an order's shipment, read it until it is closed, read its timeline.",
  sources: { 'ship-to-settle': 'v1' },
  workflows: [
    {
      workflowId: 'follow-settlement',
      summary: 'Find the settlement of an order and follow it to its end',
      inputs: {
        type: 'object',
        required: ['authorization', 'orderId'],
        properties: {
          authorization: { type: 'string', description: '`Bearer` and an access token with ship-to-settle:read' },
          orderId: { type: 'string', description: 'As order-to-ship names it' },
        },
      },
      steps: [
        {
          stepId: 'find',
          description: 'There is one from goods issue on.',
          operationId: 'listSettlements',
          parameters: [authorization, { name: 'orderId', in: 'query', value: '$inputs.orderId' }],
          successCriteria: [...OK, { condition: '$response.body#/items/0/orderId == $inputs.orderId' }],
          onFailure: [{ name: 'not-yet', type: 'retry', retryAfter: 1, retryLimit: 60 }],
          outputs: { settlementId: '$response.body#/items/0/id' },
        },
        {
          stepId: 'await-closed',
          description: 'The carrier delivers and bills, the invoice is audited, posted and released for payment.',
          operationId: 'readSettlement',
          parameters: [authorization, settlement],
          successCriteria: [...OK, { condition: "$response.body#/state == 'closed'" }],
          onFailure: [{ name: 'not-yet', type: 'retry', retryAfter: 1, retryLimit: 120 }],
          outputs: { state: '$response.body#/state' },
        },
        {
          stepId: 'read-timeline',
          operationId: 'readTimeline',
          parameters: [authorization, settlement],
          successCriteria: [...OK, { condition: '$response.body#/settlementId == $steps.find.outputs.settlementId' }],
        },
      ],
      outputs: { settlementId: '$steps.find.outputs.settlementId', state: '$steps.await-closed.outputs.state' },
    },
  ],
};
