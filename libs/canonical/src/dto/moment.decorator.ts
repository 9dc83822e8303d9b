import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches, ValidateBy, type ValidationArguments } from 'class-validator';

/** Clocks may differ by so much: what has happened lies no further ahead. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** The day begins first at UTC+14, so somewhere it is tomorrow already. */
const EARLIEST_DAY_MS = 14 * 3_600_000;

const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** ISO 8601 with its offset, and a moment that there is. */
export const Moment = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ pattern: OFFSET.source }),
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(OFFSET, { message: '$property must tell its offset' }),
    ValidateBy({
      name: 'isMoment',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
        defaultMessage: () => '$property must be a calendar date with a time',
      },
    }),
  );

/**
 * When something happened by the clock of whoever tells it; may be left out.
 * @param what for the contract: `When it happened at the warehouse`
 * @param hasHappened whether the message says so, where it may tell of what is expected instead
 */
export const HappenedAt = <T extends object>(
  what: string,
  hasHappened: (told: T) => boolean = () => true,
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description: `${what}, ISO 8601 with offset; what has happened lies no more than 5 minutes ahead of our clock. Left out, it stays unknown: we never invent it.`,
      example: '2026-11-24T09:00:00+01:00',
      required: false,
    }),
    IsOptional(),
    Moment(),
    NotAhead(CLOCK_SKEW_MS, 'more than 5 minutes ahead of our clock', hasHappened),
  );

/** The calendar day on which something happened: one that has begun somewhere. */
export const HappenedOn = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ pattern: DAY.source }),
    Matches(DAY),
    IsISO8601({ strict: true }),
    NotAhead(EARLIEST_DAY_MS, 'a day that has not begun anywhere'),
  );

function NotAhead<T extends object>(byMs: number, otherwise: string, applies: (told: T) => boolean = () => true) {
  return ValidateBy({
    name: 'inTheFuture',
    validator: {
      validate: (value: unknown, args?: ValidationArguments) =>
        // biome-ignore lint/plugin/shared-clock: the canonical model imports nothing of ours; what remains of it stands in ADR 48.
        typeof value !== 'string' || !(Date.parse(value) > Date.now() + byMs) || !applies(args?.object as T),
      defaultMessage: () => `$property is ${otherwise}`,
    },
  });
}
