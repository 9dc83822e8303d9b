import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type AuditEntryView, pagesOf } from '#clients';
import { PersonClients } from '../session/person.clients.js';
import { CurrentSession, PortalEndpoint } from '../session/portal-endpoint.js';
import type { PortalSession } from '../session/portal-session.js';
import { WATCHERS } from '../tower/http/audience.js';
import { auditCsv } from './audit.csv.js';
import { AuditFileQuery } from './audit.query.js';

/** The audit trail as a file, read page by page as the person who takes it. */
@ApiExcludeController()
@Controller('portal/api')
export class AuditFileController {
  constructor(private readonly people: PersonClients) {}

  @Get('audit.csv')
  @Header('cache-control', 'no-store')
  @PortalEndpoint({ summary: 'The audit trail as a file', for: WATCHERS })
  async export(@CurrentSession() session: PortalSession, @Query() filter: AuditFileQuery): Promise<StreamableFile> {
    const api = this.people.asPerson(session)['partner-admin'];
    const pages = pagesOf((page) => api.listAudit({ ...filter, ...page }));
    // A refusal comes before the file begins.
    const first = await pages.next();
    return new StreamableFile(Readable.from(auditCsv(from(first.value ?? [], pages))), {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: 'attachment; filename="audit.csv"',
    });
  }
}

async function* from(
  first: readonly AuditEntryView[],
  rest: AsyncIterable<readonly AuditEntryView[]>,
): AsyncGenerator<readonly AuditEntryView[]> {
  yield first;
  yield* rest;
}
