import { Injectable } from '@nestjs/common';
import { keysAt, pageOf } from '#platform/query';
import { RequestLogReader, type RequestQuery } from '#platform/request-log';
import { type RequestListQuery, type RequestPageDto, toRequest } from './request.dto.js';

/** The request log in pages, newest first. */
@Injectable()
export class Requests {
  constructor(private readonly reader: RequestLogReader) {}

  /** @param partnerId whose; everybody's when absent */
  async list({ cursor, limit, ...filter }: RequestListQuery, partnerId?: string): Promise<RequestPageDto> {
    const [before] = keysAt(cursor, /^\d{1,18}$/) ?? [];
    const query: RequestQuery = {
      ...filter,
      limit: limit + 1,
      ...(partnerId && { partnerId }),
      ...(before && { before }),
    };
    const { items, nextCursor } = pageOf(await this.reader.read(query), limit, ({ id }) => [id]);
    return { items: items.map(toRequest), nextCursor };
  }
}
