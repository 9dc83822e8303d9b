import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';

const MINUTE = 60_000;

class DueWithinFile {
  @IsOptional() @IsInt() @Min(MINUTE) low?: number;
  @IsOptional() @IsInt() @Min(MINUTE) medium?: number;
  @IsOptional() @IsInt() @Min(MINUTE) high?: number;
}

export class ServiceLevelFile {
  @Matches(/^[a-z0-9-]{1,40}$/) name: string;
  @IsOptional() @ArrayNotEmpty() @IsString({ each: true }) @IsNotEmpty({ each: true }) customers?: string[];
  @IsNotEmpty() @ValidateNested() @Type(() => DueWithinFile) dueWithinMs: DueWithinFile;
}

/** A customer has one level, and so have those whom none names. */
export function contradictionsOfLevels(levels: readonly ServiceLevelFile[]): string[] {
  const twice = (named: readonly string[]) => new Set(named.filter((each, at) => named.indexOf(each) !== at));
  const problem = (what: string) => `LANDSCAPE_FILE serviceLevels: ${what}`;
  return [
    ...[...twice(levels.map(({ name }) => name))].map((name) => problem(`${name} is there twice`)),
    ...[...twice(levels.flatMap(({ customers = [] }) => customers))].map((id) => problem(`${id} has two of them`)),
    ...(levels.filter(({ customers }) => !customers).length > 1 ? [problem('two of them are for everybody else')] : []),
  ];
}
