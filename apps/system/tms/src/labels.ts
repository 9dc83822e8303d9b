import { Inject, Injectable } from '@nestjs/common';
import { documentIdOf, Intake } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import type { ShippingLabel } from './tms.port.js';

/** Labels of shipments, kept as documents of their orders (Claim Check): from there people print them. */
@Injectable()
export class Labels {
  constructor(
    @Inject(CONFIG) private readonly config: CrossdockConfig,
    private readonly intake: Intake,
  ) {}

  /** @returns its claim check: the same for the same label */
  async keep(tms: string, orderId: string, { mediaType, body }: ShippingLabel): Promise<string> {
    const document = { channel: `/tms/${tms}`, direction: 'in', mediaType, body, orderId } as const;
    await this.intake.take(this.config.landscape.tenant, { documents: [document], events: [] });
    return documentIdOf(body);
  }
}
