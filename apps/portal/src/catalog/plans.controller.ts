import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint, Plans } from '#platform/access';
import { PlanPageDto } from './plan.dto.js';

@ApiTags('plans')
@Controller('catalog/v1/plans')
export class PlansController {
  constructor(private readonly plans: Plans) {}

  /** As they count now, those that an installation named itself included. What an operation counts as is told with the APIs. */
  @Get()
  @Endpoint({ summary: 'What partners may call, plan by plan', scope: 'catalog:read' })
  @ApiOkResponse({ type: PlanPageDto })
  listPlans(): PlanPageDto {
    const items = this.plans.all().map(({ name, environment, isDefault, quotas, concurrency }) => ({
      name,
      environment,
      isDefault,
      quotas: quotas.map(({ routes, ...quota }) => ({ ...quota, ...(routes && { routes: [...routes] }) })),
      concurrency,
    }));
    return { items, nextCursor: null };
  }
}
