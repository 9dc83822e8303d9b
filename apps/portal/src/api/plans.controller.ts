import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { clientIdOf, Plans } from '#platform/access';
import { viewerOf } from '../map/viewer.js';
import type { PlanView } from '../plans/plan.view.js';
import { type PlansViewer, plansFor } from '../plans/plans.js';
import { EVERYBODY, OptionalSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';

/** How much may be called. */
@ApiExcludeController()
@Controller('portal/api/catalog/plans')
export class PlanViewsController {
  constructor(private readonly plans: Plans) {}

  @Get()
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'What a partner may call, plan by plan', for: EVERYBODY, catalog: true })
  list(@OptionalSession() session: PortalSession | undefined): { items: PlanView[] } {
    return { items: plansFor(this.plans.all(), this.whoIs(session)) };
  }

  private whoIs(session: PortalSession | undefined): PlansViewer {
    const viewer = viewerOf(session);
    if (viewer === 'public' || viewer === 'enterprise') return { isOfEnterprise: viewer === 'enterprise' };
    const nameOf = (environment: 'production' | 'sandbox') =>
      this.plans.nameOf({ clientId: clientIdOf(viewer.partnerId, environment), environment });
    return { isOfEnterprise: false, own: { production: nameOf('production'), sandbox: nameOf('sandbox') } };
  }
}
