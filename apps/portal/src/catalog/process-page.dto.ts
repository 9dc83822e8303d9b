import { ApiProperty } from '@nestjs/swagger';
import { ProcessDto } from '#platform/governance';

export class ProcessPageDto {
  @ApiProperty({ type: () => [ProcessDto] })
  items: ProcessDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
