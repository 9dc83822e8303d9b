import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { toInstant } from '#canonical';
import { MayHaveHappened } from '#platform/access';
import { SystemCommand } from '#platform/connections';
import { ErpConnections } from '../erp.connections.js';
import type { ErpPort } from '../erp.port.js';
import { ErpSites } from '../erp.sites.js';
import { demandOrderedItems } from '../substitutes.js';
import {
  AnnounceReturnDto,
  CancelReturnDto,
  ReceiveReturnDto,
  ReturnAnnouncedDto,
  ReturnReceivedDto,
} from './return.dto.js';
import type { ErpReturns } from './return.port.js';

/** Needs the ERP's capability `returns`. */
@ApiTags('returns')
@Controller('erp/v1/systems/:erp/returns')
export class ReturnsController {
  constructor(
    private readonly connections: ErpConnections,
    private readonly sites: ErpSites,
  ) {}

  @Post()
  @HttpCode(201)
  @SystemCommand({
    summary: 'Announce goods of an order that are to come back',
    scope: 'erp:write',
    problems: ['capability-missing'],
  })
  async announceReturn(
    @Param('erp') erp: string,
    @Body() body: AnnounceReturnDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<ReturnAnnouncedDto> {
    const { port, returns } = this.#of(erp);
    const { reference, orderNumber, warehouse, lines, because } = body;
    demandOrderedItems(erp, port, lines);
    const warehouseCode = this.sites.warehouseCode(erp, warehouse);
    const request = { reference, orderNumber, warehouseCode, lines, because };
    const { returnNumber } = await returns.announce(request, { mayHaveHappened });
    return { returnNumber };
  }

  /** A return may be received in parts: each is a receipt of its own, posted once. */
  @Post(':reference/receipts')
  @HttpCode(201)
  @SystemCommand({
    summary: 'Post the receipt of what came back of a return',
    scope: 'erp:write',
    problems: ['not-found', 'conflict', 'capability-missing'],
  })
  async receiveReturn(
    @Param('erp') erp: string,
    @Param('reference') reference: string,
    @Body() { receiptId, returnNumber, lines, occurredAt: at }: ReceiveReturnDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<ReturnReceivedDto> {
    const { port, returns } = this.#of(erp);
    demandOrderedItems(erp, port, lines);
    const occurredAt = toInstant(at);
    const receipt = { reference, receiptId, returnNumber, lines, occurredAt };
    const { documentNumber, postedOn } = await returns.receive(receipt, { mayHaveHappened });
    return { documentNumber, postedOn };
  }

  /** What was received of it stays. A return that the ERP does not hold needs no calling off. */
  @Post(':reference/cancel')
  @HttpCode(204)
  @SystemCommand({
    summary: 'Call off what of a return has not come',
    scope: 'erp:write',
    problems: ['not-found', 'capability-missing'],
  })
  async cancelReturn(
    @Param('erp') erp: string,
    @Param('reference') reference: string,
    @Body() { returnNumber }: CancelReturnDto,
    @MayHaveHappened() mayHaveHappened: boolean,
  ): Promise<void> {
    const { returns } = this.#of(erp);
    await returns.cancel({ reference, ...(returnNumber && { returnNumber }) }, { mayHaveHappened });
  }

  #of(erp: string): { readonly port: ErpPort; readonly returns: ErpReturns } {
    const { port } = this.connections.get(erp, 'returns');
    return { port, returns: port.returns as ErpReturns };
  }
}
