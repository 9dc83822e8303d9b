import type { ArazzoWorkflows } from '#platform/governance';

const authorization = { name: 'Authorization', in: 'header', value: '$inputs.authorization' };
const OK = [{ condition: '$statusCode == 200' }];
const movement = { name: 'id', in: 'path', value: '$steps.find.outputs.movementId' };

/** The way of a caller: a warehouse's change of stock is found, followed into the ERP's book, and its life is read. */
export const inventorySyncWorkflows: ArazzoWorkflows = {
  title: 'Inventory sync',
  summary: 'From stock that a warehouse changed to the ERP’s document of it',
  description: 'Find what changed of an item at a place, read it until the ERP has it, read its timeline.',
  sources: { 'inventory-sync': 'v1' },
  workflows: [
    {
      workflowId: 'follow-movement',
      summary: 'Find a movement and follow it into the ERP',
      inputs: {
        type: 'object',
        required: ['authorization', 'sku', 'location'],
        properties: {
          authorization: { type: 'string', description: '`Bearer` and an access token with inventory-sync:read' },
          sku: { type: 'string' },
          location: { type: 'string', description: 'GLN of the warehouse' },
        },
      },
      steps: [
        {
          stepId: 'find',
          operationId: 'listMovements',
          parameters: [
            authorization,
            { name: 'sku', in: 'query', value: '$inputs.sku' },
            { name: 'location', in: 'query', value: '$inputs.location' },
          ],
          successCriteria: [...OK, { condition: '$response.body#/items/0/sku == $inputs.sku' }],
          onFailure: [{ name: 'not-yet', type: 'retry', retryAfter: 1, retryLimit: 30 }],
          outputs: { movementId: '$response.body#/items/0/id' },
        },
        {
          stepId: 'await-posted',
          operationId: 'readMovement',
          parameters: [authorization, movement],
          successCriteria: [...OK, { condition: "$response.body#/state == 'posted'" }],
          onFailure: [{ name: 'not-yet', type: 'retry', retryAfter: 1, retryLimit: 60 }],
          outputs: { documentNumber: '$response.body#/documentNumber' },
        },
        {
          stepId: 'read-timeline',
          operationId: 'readMovementTimeline',
          parameters: [authorization, movement],
          successCriteria: [...OK, { condition: '$response.body#/movementId == $steps.find.outputs.movementId' }],
        },
      ],
      outputs: {
        movementId: '$steps.find.outputs.movementId',
        documentNumber: '$steps.await-posted.outputs.documentNumber',
      },
    },
  ],
};
