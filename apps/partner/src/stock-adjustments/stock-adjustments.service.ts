import { Injectable } from '@nestjs/common';
import type { EventData } from '#canonical';
import { ProblemError } from '#platform/errors';
import { Facts, type Receipt } from '../facts/facts.service.js';
import type { Submission } from '../facts/submission.js';
import { Partners } from '../registry/partners.js';

/** Stock that changed outside an order, as a warehouse tells it. */
export interface StockAdjustment extends Omit<EventData['stock.adjusted'], 'reference'> {
  readonly occurredAt?: string;
}

@Injectable()
export class StockAdjustments {
  constructor(
    private readonly partners: Partners,
    private readonly facts: Facts,
  ) {}

  async report(submission: Submission, { occurredAt, ...told }: StockAdjustment): Promise<Receipt> {
    const { principal, idempotencyKey } = submission;
    const { sku, location, delta, reason, lot } = told;
    if (!this.partners.warehouses(principal).includes(location)) {
      throw new ProblemError('validation-failed', 'The adjustment is for a warehouse that you do not operate.', {
        errors: [{ pointer: '/location', code: 'unknown-location', message: `you operate no warehouse ${location}` }],
      });
    }
    const data = { sku, location, delta, reason, reference: idempotencyKey, ...(lot && { lot }) };
    return this.facts.record({
      ...submission,
      tenant: this.partners.tenant(principal),
      facts: [{ type: 'stock.adjusted', subject: `${location}/${sku}`, data }],
      ...(occurredAt && { occurredAt }),
    });
  }
}
