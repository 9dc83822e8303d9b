import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand } from '#platform/connections';
import { allocationsMustSum } from '../allocations.js';
import { ErpConnections } from '../erp.connections.js';
import { ErpSites } from '../erp.sites.js';
import { PostingDto } from '../posting.dto.js';
import { AccrualDto, ReverseAccrualDto } from './accrual.dto.js';

@ApiTags('accruals')
@Controller('erp/v1/systems/:erp/accruals')
export class AccrualsController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  @Post()
  @HttpCode(201)
  @SystemCommand({
    summary: 'Accrue the expected freight of a shipment',
    scope: 'erp:write',
    problems: ['capability-missing', 'period-closed'],
  })
  async postAccrual(
    @Param('erp') erp: string,
    @Body() body: AccrualDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<PostingDto> {
    const { port } = this.connections.get(erp, 'accruals');
    allocationsMustSum(body);
    const accrual = { ...body, supplier: this.sites.supplier(erp, body.carrier) };
    const { documentNumber } = await port.postAccrual(accrual, { mayHaveHappened });
    return { documentNumber };
  }

  @Post(':reference/reversal')
  @HttpCode(201)
  @SystemCommand({
    summary: 'Reverse an accrual',
    scope: 'erp:write',
    problems: ['capability-missing', 'period-closed'],
  })
  async reverseAccrual(
    @Param('erp') erp: string,
    @Param('reference') reference: string,
    @Body() body: ReverseAccrualDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<PostingDto> {
    const { port } = this.connections.get(erp, 'accruals');
    const reversed = await port.reverseAccrual(reference, body.documentNumber, body, { mayHaveHappened });
    return { documentNumber: reversed.documentNumber };
  }
}
