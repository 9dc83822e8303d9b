import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { CertificationDto, toCertification } from '../../certification/certification.dto.js';
import { Certification } from '../../certification/certification.js';

@ApiTags('certification')
@Controller('partner-admin/v1/partners/:id/certification')
export class PartnerCertificationController {
  constructor(private readonly certification: Certification) {}

  /** What the partner has shown so far, with the evidence: what an approval rests on. */
  @Get()
  @Endpoint({ summary: "Read a partner's certification", scope: 'partners:read' })
  @ApiOkResponse({ type: CertificationDto })
  async readPartnerCertification(@Param('id') id: string): Promise<CertificationDto> {
    return toCertification(await this.certification.checklist(id));
  }
}
