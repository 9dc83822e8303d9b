import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/access';
import { SearchQuery } from '../api/catalog.query.js';
import { listGuides, readGuide } from '../guides.js';
import { allProblems } from '../problems.js';
import { Search } from '../search/search.js';
import { FoundPageDto, GuidePageDto, GuideTextDto, ProblemMeaningPageDto } from './find.dto.js';

/** What is looked up: by words, by the code of a problem, by the name of a guide. */
@ApiTags('find')
@Controller('catalog/v1')
export class FindController {
  constructor(private readonly index: Search) {}

  @Get('search')
  @Endpoint({
    summary: 'Find APIs, operations, fields, events, problems, guides, processes, their cases and systems',
    scope: 'catalog:read',
  })
  @ApiOkResponse({ type: FoundPageDto })
  async searchCatalog(@Query() { q }: SearchQuery): Promise<FoundPageDto> {
    return { items: await this.index.find(q), nextCursor: null };
  }

  @Get('problems')
  @Endpoint({ summary: 'What each problem means, and what to do about it', scope: 'catalog:read' })
  @ApiOkResponse({ type: ProblemMeaningPageDto })
  listProblems(): ProblemMeaningPageDto {
    return { items: allProblems(), nextCursor: null };
  }

  @Get('guides')
  @Endpoint({ summary: 'The guides', scope: 'catalog:read' })
  @ApiOkResponse({ type: GuidePageDto })
  async listGuides(): Promise<GuidePageDto> {
    return { items: [...(await listGuides())], nextCursor: null };
  }

  @Get('guides/:name')
  @Endpoint({ summary: 'A guide', scope: 'catalog:read' })
  @ApiOkResponse({ type: GuideTextDto })
  readGuide(@Param('name') name: string): Promise<GuideTextDto> {
    return readGuide(name);
  }
}
