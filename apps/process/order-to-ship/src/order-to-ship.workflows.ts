import type { ArazzoWorkflows } from '#platform/governance';

const authorization = { name: 'Authorization', in: 'header', value: '$inputs.authorization' };
const OK = [{ condition: '$statusCode == 200' }];

/** The way of a caller: an order is started, followed until it is closed, and its whole life is read. */
export const orderToShipWorkflows: ArazzoWorkflows = {
  title: 'Order to ship',
  summary: 'From an order that the ERP released to one that is delivered, invoiced and closed',
  description: 'Start the process, read the order until it is closed, read its timeline.',
  sources: { 'order-to-ship': 'v1' },
  workflows: [
    {
      workflowId: 'ship-order',
      summary: 'Start an order and follow it to its end',
      inputs: {
        type: 'object',
        required: ['authorization', 'erp', 'orderNumber', 'idempotencyKey'],
        properties: {
          authorization: {
            type: 'string',
            description: '`Bearer` and an access token with order-to-ship:read and :write',
          },
          erp: { type: 'string', description: 'Connection id of the ERP' },
          orderNumber: { type: 'string' },
          idempotencyKey: { type: 'string', description: 'One per intended effect' },
        },
      },
      steps: [
        {
          stepId: 'start',
          description:
            'An order that is under way already is answered as it stands. The same key makes it safe to ask again while the ERP is away or gives no clear answer.',
          operationId: 'startOrder',
          parameters: [authorization, { name: 'Idempotency-Key', in: 'header', value: '$inputs.idempotencyKey' }],
          requestBody: {
            contentType: 'application/json',
            payload: { erp: '$inputs.erp', orderNumber: '$inputs.orderNumber' },
          },
          successCriteria: [{ condition: '$statusCode == 201' }],
          onFailure: [
            {
              name: 'erp-away',
              type: 'retry',
              retryAfter: 1,
              retryLimit: 10,
              criteria: [{ condition: '$statusCode == 502 || $statusCode == 503' }],
            },
          ],
          outputs: { orderId: '$response.body#/id' },
        },
        {
          stepId: 'await-closed',
          description: 'Warehouse, carrier and ERP do their part; read until nothing is left to do.',
          operationId: 'readOrder',
          parameters: [authorization, { name: 'id', in: 'path', value: '$steps.start.outputs.orderId' }],
          successCriteria: [...OK, { condition: "$response.body#/state == 'closed'" }],
          onFailure: [{ name: 'not-yet', type: 'retry', retryAfter: 1, retryLimit: 120 }],
          outputs: { state: '$response.body#/state' },
        },
        {
          stepId: 'read-timeline',
          operationId: 'readTimeline',
          parameters: [authorization, { name: 'id', in: 'path', value: '$steps.start.outputs.orderId' }],
          successCriteria: [...OK, { condition: '$response.body#/orderId == $steps.start.outputs.orderId' }],
        },
      ],
      outputs: { orderId: '$steps.start.outputs.orderId', state: '$steps.await-closed.outputs.state' },
    },
  ],
};
