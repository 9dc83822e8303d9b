import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Endpoint, type Principal } from '#platform/access';
import { CertificationDto, ScenarioDto, toCertification, toScenario } from '../certification/certification.dto.js';
import { Certification } from '../certification/certification.js';
import { Partners } from '../registry/partners.js';
import { inEveryVersion } from '../served.js';

@ApiTags('certification')
@Controller(inEveryVersion('certification'))
export class CertificationController {
  constructor(
    private readonly certification: Certification,
    private readonly partners: Partners,
  ) {}

  /** What you are to show in your sandbox, how it stands, and where something failed, why. */
  @Get()
  @Endpoint({ summary: 'Read your certification', scope: 'account:read' })
  @ApiOkResponse({ type: CertificationDto })
  async readCertification(@CurrentPrincipal() principal: Principal): Promise<CertificationDto> {
    return toCertification(await this.certification.checklist(this.partners.of(principal).id));
  }

  @Get('scenarios/:id')
  @Endpoint({ summary: 'Read a scenario', scope: 'account:read' })
  @ApiOkResponse({ type: ScenarioDto })
  async readScenario(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ScenarioDto> {
    return toScenario(await this.certification.standing(this.partners.of(principal).id, id));
  }

  /** Places in your sandbox what the scenario needs, and judges what you do from now on. Again begins it anew. */
  @Post('scenarios/:id/runs')
  @Endpoint({
    summary: 'Start a scenario, or start it again',
    scope: 'account:write',
    recordedIn: 'certification',
    idempotent: true,
  })
  @ApiCreatedResponse({ type: ScenarioDto })
  startScenario(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ScenarioDto> {
    return this.certification.start(principal, id, toScenario);
  }
}
