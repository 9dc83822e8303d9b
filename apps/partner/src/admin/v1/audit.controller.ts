import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { AuditReader, AuditVerifier } from '#platform/audit';
import { ProblemError } from '#platform/errors';
import { keysAt, pageOf } from '#platform/query';
import { Partners } from '../../registry/partners.js';
import { AnchorQuery, AuditListQuery, AuditPageDto, AuditVerificationDto, toEntry } from './audit.dto.js';

@ApiTags('audit')
@Controller('partner-admin/v1/audit')
export class AuditController {
  constructor(
    private readonly reader: AuditReader,
    private readonly verifier: AuditVerifier,
    private readonly partners: Partners,
  ) {}

  /** Administrative acts, newest first. */
  @Get()
  @Endpoint({ summary: 'List the audit trail', scope: 'audit:read' })
  @ApiOkResponse({ type: AuditPageDto })
  async listAudit(@Query() { cursor, limit, ...filter }: AuditListQuery): Promise<AuditPageDto> {
    const [before] = keysAt(cursor, /^\d{1,15}$/) ?? [];
    const rows = await this.reader.read({
      tenant: this.partners.enterprise,
      ...filter,
      limit: limit + 1,
      ...(before !== undefined && { before: Number(before) }),
    });
    const { items, nextCursor } = pageOf(rows, limit, ({ sequence }) => [String(sequence)]);
    return { items: items.map(toEntry), nextCursor };
  }

  /** Goes through the whole chain of hashes and tells what was changed, removed or reordered behind the product's back. */
  @Get('verification')
  @Endpoint({ summary: 'Verify the audit trail', scope: 'audit:read' })
  @ApiOkResponse({ type: AuditVerificationDto })
  async verifyAudit(@Query() { sequence, hash }: AnchorQuery): Promise<AuditVerificationDto> {
    if ((sequence === undefined) !== (hash === undefined)) {
      const missing = hash === undefined ? 'hash' : 'sequence';
      throw new ProblemError('validation-failed', 'An anchor is a sequence and its hash.', {
        errors: [{ pointer: `/query/${missing}`, code: 'missing', message: `${missing} belongs to the other one` }],
      });
    }
    const anchor = sequence !== undefined && hash !== undefined ? { sequence, hash } : undefined;
    const { breaches, head, ...rest } = await this.verifier.verify(this.partners.enterprise, anchor);
    return { ...rest, head: { ...head }, breaches: breaches.map((breach) => ({ ...breach })) };
  }
}
