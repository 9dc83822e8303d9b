import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ProcessDto } from '#platform/governance';
import { OwnershipDto } from './ownership.dto.js';

export class ProcessPageDto {
  @ApiProperty({ type: () => [ProcessDto] })
  items: ProcessDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class WorkflowStepDto {
  @ApiProperty({ example: 'start' })
  id: string;

  @ApiProperty({ description: 'Id of the operation that is called.', example: 'startOrder' })
  operation: string;

  /** When it is done, as runtime expressions of Arazzo. */
  @ApiProperty({ type: [String], example: ['$statusCode == 201'] })
  until: string[];
}

/** A way of a caller through a process. */
export class WorkflowDto {
  @ApiProperty({ example: 'ship-an-order' })
  id: string;

  @ApiProperty({ example: 'Follow an order to its closing' })
  summary: string;

  @ApiProperty({ type: () => [WorkflowStepDto] })
  steps: WorkflowStepDto[];
}

export class ProcessDetailDto extends ProcessDto {
  @ApiProperty({ type: () => [WorkflowDto] })
  workflows: WorkflowDto[];

  @ApiPropertyOptional({
    description: 'Path of its Arazzo document; absent where it has none.',
    example: '/arazzo/order-to-ship/v1.json',
  })
  arazzo?: string;

  @ApiProperty({ type: () => [OwnershipDto], description: 'Who owns which field of what it keeps.' })
  ownership: OwnershipDto[];
}
