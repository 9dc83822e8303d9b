import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { TmsConnections } from './connections.js';
import { MILESTONES, ShipmentStatusDto } from './shipment.dto.js';

@ApiTags('shipments')
@ApiParam({ name: 'tms', description: 'Connection id of the TMS', example: 'tms' })
@Controller('tms/v1/systems/:tms/shipments')
export class ShipmentsController {
  constructor(private readonly connections: TmsConnections) {}

  /** Read from the vendor at the time of the call. */
  @Get(':shipmentId')
  @ApiParam({ name: 'shipmentId', example: 'sap-4711-S1' })
  @ApiOkResponse({ type: ShipmentStatusDto })
  @SystemQuery({ summary: 'Where a shipment stands', scope: 'tms:read' })
  async readShipmentStatus(
    @Param('tms') tms: string,
    @Param('shipmentId') shipmentId: string,
  ): Promise<ShipmentStatusDto> {
    const status = await this.connections.get(tms).port.readShipment(shipmentId);
    if (!status) throw new ProblemError('not-found', `${tms} has no shipment ${shipmentId}`);
    const { unrecognized, ...known } = status;
    return {
      ...known,
      ...(unrecognized && { unrecognized: [...unrecognized] }),
      tenders: [...status.tenders],
      milestones: status.milestones.filter(({ code }) => MILESTONES.includes(code)),
    };
  }
}
