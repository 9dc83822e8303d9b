import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { inEveryVersion } from '../../served.js';
import { Shipments } from '../../shipments/shipments.service.js';
import { ProofOfDeliveryDto } from './proof-of-delivery.dto.js';

@ApiTags('shipments')
@Controller(inEveryVersion('shipments/:id/proof-of-delivery'))
export class ProofOfDeliveryController {
  constructor(private readonly shipments: Shipments) {}

  /** Who signed, and when. Not found until the carrier has told. */
  @Get()
  @Endpoint({ summary: 'Read the proof of delivery of a shipment', scope: 'shipments:read' })
  @ApiOkResponse({ type: ProofOfDeliveryDto })
  async readProofOfDelivery(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<ProofOfDeliveryDto> {
    const { orderNumber, carrier, pro, proofOfDelivery } = await this.shipments.readProof(principal, id);
    const { signedBy, signedAt, receivedAt } = proofOfDelivery;
    return {
      shipmentId: id,
      orderNumber,
      ...(carrier && { carrier }),
      ...(pro && { pro }),
      ...(signedBy && { signedBy }),
      ...(signedAt && { signedAt }),
      ...(receivedAt && { receivedAt }),
    };
  }
}
