import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import { type ProcessManager, processManagerOf } from '#process-manager';
import { FreightInvoiceDto } from '../settlements/settlement.dto.js';
import { invoicesById, type ShipToSettleState } from '../ship-to-settle.state.js';
import { toFreightInvoice } from '../views.mapper.js';
import { FreightInvoicePageDto, FreightInvoiceQueryDto } from './freight-invoice.dto.js';

@ApiTags('freight invoices')
@Controller('ship-to-settle/v1/freight-invoices')
export class FreightInvoicesController {
  private readonly tenant: string;

  constructor(
    @Inject(processManagerOf('ship-to-settle')) private readonly manager: ProcessManager<ShipToSettleState>,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  @Get()
  @Endpoint({ summary: 'Freight invoices of a carrier, oldest first', scope: 'ship-to-settle:read' })
  async list(@Query() { carrier, cursor, limit }: FreightInvoiceQueryDto): Promise<FreightInvoicePageDto> {
    const { items, nextCursor } = await this.manager.instances.references(this.tenant, {
      kind: 'freight-invoice',
      limit,
      ...(carrier && { owner: carrier }),
      ...(cursor && { cursor }),
    });
    return { items: items.flatMap(({ key, instance }) => viewOf(instance.state, key) ?? []), nextCursor };
  }

  /** By carrier and number, `SWFT:SW100007`; a part of a statement with its shipment, `SWFT:SW100007:sap-4711-S1`. */
  @Get(':id')
  @Endpoint({ summary: 'A freight invoice and how its audit went', scope: 'ship-to-settle:read' })
  async read(@Param('id') id: string): Promise<FreightInvoiceDto> {
    const { items } = await this.manager.instances.references(this.tenant, {
      kind: 'freight-invoice',
      key: id,
      limit: 1,
    });
    const view = items[0] && viewOf(items[0].instance.state, id);
    if (!view) throw new ProblemError('not-found', `There is no freight invoice ${id}`);
    return view;
  }
}

function viewOf(state: ShipToSettleState, id: string): FreightInvoiceDto | null {
  const record = invoicesById(state).get(id);
  return record ? toFreightInvoice(state, record) : null;
}
