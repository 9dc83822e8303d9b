import { plainToInstance } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, type ValidationError, validateSync } from 'class-validator';
import { problemOfRecurrence } from '../recurrence/index.js';

class SchedulingFile {
  @IsOptional() @IsString() @IsNotEmpty() expression?: string;
  @IsOptional() @IsString() @IsNotEmpty() zone?: string;
}

const FILE = 'LANDSCAPE_FILE schedules';
const STRICT = { whitelist: true, forbidNonWhitelisted: true };
/** Stands in for what the product brings along, which is known to be right. */
const DEFAULTS = { expression: '0 0 * * *', zone: 'UTC' };

/**
 * What is wrong with the schedules of an installation's file. Which work there is to schedule is known to the processes
 * alone, and they refuse to start with what they do not know.
 */
export function problemsOfScheduling(
  schedules: object,
  processes: readonly string[],
  describe: (errors: readonly ValidationError[], path: string) => string[],
): string[] {
  return Object.entries(schedules).flatMap(([process, works]) => {
    const path = `${FILE}.${process}`;
    if (!processes.includes(process)) return [`${path} is none of ${processes.join(', ')}`];
    if (typeof works !== 'object' || works === null) return [`${path} is no table of schedules`];
    return Object.entries(works as object).flatMap(([name, scheduling]) =>
      typeof scheduling === 'object' && scheduling !== null
        ? problemsOf(scheduling as object, `${path}.${name}`, describe)
        : [`${path}.${name} is no schedule`],
    );
  });
}

function problemsOf(
  scheduling: object,
  path: string,
  describe: (errors: readonly ValidationError[], path: string) => string[],
): string[] {
  const file = plainToInstance(SchedulingFile, scheduling);
  const wrong = describe(validateSync(file, STRICT), `${path}.`);
  if (wrong.length > 0) return wrong;
  const { expression, zone } = { ...DEFAULTS, ...file };
  const problem = problemOfRecurrence(expression ?? DEFAULTS.expression, zone ?? DEFAULTS.zone);
  return problem ? [`${path}: ${problem}`] : [];
}
