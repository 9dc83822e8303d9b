import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand, SystemQuery } from '#platform/connections';
import { ProblemError } from '#platform/errors';
import { WmsConnections } from './connections.js';
import { CancellationDto, FulfilmentRequestDto, FulfilmentStatusDto, ReleasedFulfilmentDto } from './fulfilment.dto.js';
import { toStatusDto } from './fulfilment.mapper.js';

@ApiTags('fulfilments')
@ApiParam({ name: 'wms', description: 'Connection id of the WMS', example: 'wms' })
@Controller('wms/v1/systems/:wms/fulfilments')
export class FulfilmentsController {
  constructor(private readonly connections: WmsConnections) {}

  /** Gives a fulfilment to the warehouse. The same fulfilment id never ships twice. */
  @Post()
  @ApiCreatedResponse({ type: ReleasedFulfilmentDto })
  @SystemCommand({ summary: 'Release a fulfilment', scope: 'wms:write', problems: ['unknown-item', 'conflict'] })
  async release(
    @Param('wms') wms: string,
    @Body() body: FulfilmentRequestDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<ReleasedFulfilmentDto> {
    const connection = this.connections.get(wms);
    const warehouseCode = this.connections.warehouseCode(connection, body.warehouse, '/warehouse');
    const { wmsReference } = await connection.port.release({ ...body, warehouseCode }, { mayHaveHappened });
    return { fulfilmentId: body.fulfilmentId, wmsReference };
  }

  /** Read from the vendor at the time of the call. */
  @Get(':fulfilmentId')
  @ApiParam({ name: 'fulfilmentId', example: 'sap-4711-F1' })
  @ApiOkResponse({ type: FulfilmentStatusDto })
  @SystemQuery({ summary: 'Where a fulfilment stands', scope: 'wms:read' })
  async readFulfilmentStatus(
    @Param('wms') wms: string,
    @Param('fulfilmentId') fulfilmentId: string,
  ): Promise<FulfilmentStatusDto> {
    const status = await this.connections.get(wms).port.readStatus(fulfilmentId);
    if (!status) throw new ProblemError('not-found', `${wms} has no fulfilment ${fulfilmentId}`);
    return toStatusDto(status);
  }

  /** Asks the warehouse to stop. `rejected` is an answer, not an error: picking had gone too far. */
  @Post(':fulfilmentId/cancel')
  @HttpCode(200)
  @ApiParam({ name: 'fulfilmentId', example: 'sap-4711-F1' })
  @ApiOkResponse({ type: CancellationDto })
  @SystemCommand({ summary: 'Cancel a fulfilment', scope: 'wms:write', problems: ['capability-missing'] })
  async cancel(
    @Param('wms') wms: string,
    @Param('fulfilmentId') fulfilmentId: string,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<CancellationDto> {
    const { port } = this.connections.get(wms, 'cancel');
    const { outcome, reason } = await port.cancel(fulfilmentId, { mayHaveHappened });
    return { outcome, ...(reason && { reason }) };
  }
}
