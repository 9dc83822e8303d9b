import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { PROCESS_NAMES, type ProcessName } from '#clients';

/** More than a page shows at once would take longer than somebody waits. */
export const MOST_CASES = 100;

export class CaseRefDto {
  @IsIn(PROCESS_NAMES)
  process: ProcessName;

  @IsUUID()
  id: string;
}

export class BulkActDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CASES)
  @ArrayUnique((each: CaseRefDto | null) => `${each?.process} ${each?.id}`)
  @ValidateNested({ each: true })
  @Type(() => CaseRefDto)
  cases: CaseRefDto[];

  /** What the act is told with, as for one case. */
  @IsObject()
  body: Record<string, unknown>;
}
