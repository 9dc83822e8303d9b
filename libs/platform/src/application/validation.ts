import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type PointerError, ProblemError } from '../errors/index.js';

/** DTOs are the whole truth of a request: what they do not name is refused, each violation with its JSON Pointer. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    stopAtFirstError: false,
    exceptionFactory: (errors) =>
      new ProblemError('validation-failed', 'Members of the request are wrong.', {
        errors: errors.flatMap((error) => describe(error, '')),
      }),
  });
}

function describe(error: ValidationError, parent: string): PointerError[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    pointer,
    code: constraint === 'whitelistValidation' ? 'unknown-member' : kebab(constraint),
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => describe(child, pointer))];
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/^-/, '');
