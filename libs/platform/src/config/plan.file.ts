import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { ROUTE_CLASSES, type RouteClass } from './plan.js';

const PLAN_NAME = /^[a-z0-9-]{1,40}$/;
/** Postgres counts them as integers. */
const MOST = 2_147_483_647;

class QuotaFile {
  @Matches(/^[a-z0-9-]{1,40}$/) name: string;
  @IsInt() @Min(1) @Max(MOST) limit: number;
  @IsInt() @Min(1) @Max(MOST) windowSeconds: number;
  @IsOptional() @IsArray() @ArrayNotEmpty() @IsIn(ROUTE_CLASSES, { each: true }) routes?: RouteClass[];
}

class PlanFile {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique(({ name }: QuotaFile) => name)
  @ValidateNested({ each: true })
  @Type(() => QuotaFile)
  quotas: QuotaFile[];

  @IsInt() @Min(1) concurrency: number;
}

/** What is wrong with the plans of an installation's file. */
export function problemsOfPlans(
  plans: object,
  describe: (errors: readonly ValidationError[], path: string) => string[],
): string[] {
  return Object.entries(plans).flatMap(([name, plan]) => {
    if (!PLAN_NAME.test(name)) return [`LANDSCAPE_FILE plans: ${name} is no name of a plan`];
    if (typeof plan !== 'object' || plan === null) return [`LANDSCAPE_FILE plans: ${name} is no plan`];
    return describe(validateSync(plainToInstance(PlanFile, plan)), `LANDSCAPE_FILE plans.${name}.`);
  });
}
