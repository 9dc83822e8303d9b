import { IsIn, IsOptional, Matches, ValidateBy, type ValidationOptions, validateSync } from 'class-validator';
import type { TemperatureClass } from '#canonical';
import { HAZARD_CLASS, PACKING_GROUPS, TEMPERATURES, UN_NUMBER } from '#canonical/dto';

/** Under which entry of the dangerous goods list a hazardous material number of this SAP falls. */
export class HazardousMaterial {
  @Matches(UN_NUMBER)
  unNumber: string;

  @IsOptional()
  @Matches(HAZARD_CLASS)
  hazardClass?: string;

  @IsOptional()
  @IsIn(PACKING_GROUPS)
  packingGroup?: (typeof PACKING_GROUPS)[number];
}

export type HazardousMaterials = Readonly<Record<string, HazardousMaterial>>;
export type TemperatureConditions = Readonly<Record<string, TemperatureClass>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value of a table holds; what it is looked up by is customized. */
const tableOf = (name: string, holds: (value: unknown) => boolean, form: string) => (options?: ValidationOptions) =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value: unknown) => isRecord(value) && Object.values(value).every(holds),
        defaultMessage: () => `$property must tell of each code ${form}`,
      },
    },
    options,
  );

export const IsHazardousMaterials = tableOf(
  'isHazardousMaterials',
  (value) =>
    isRecord(value) &&
    validateSync(Object.assign(new HazardousMaterial(), value), { whitelist: true, forbidNonWhitelisted: true })
      .length === 0,
  'its unNumber (UN and four digits), and its hazardClass and packingGroup (I, II, III) where it has them',
);

export const IsTemperatureConditions = tableOf(
  'isTemperatureConditions',
  (value) => TEMPERATURES.some((each) => each === value),
  `one of ${TEMPERATURES.join(', ')}`,
);
