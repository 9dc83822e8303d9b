import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type PointerError, ProblemError } from '../errors/index.js';

/** DTOs are the whole truth of a request: what they do not name is refused, each violation with its JSON Pointer. */
export function createValidationPipe(): ValidationPipe {
  return new RequestValidationPipe({
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

/** A violation points into the body, or to `/query/<name>`. */
class RequestValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // A path's parameter is a text already, and has no members that could be wrong.
    if (metadata.type === 'param' && metadata.metatype === String) return value;
    // Nest's pipe takes some of what is none for an object without members.
    if (metadata.type === 'body' && value !== undefined && !isObject(value)) throw notAnObject();
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (metadata.type !== 'query' || !(error instanceof ProblemError)) throw error;
      const errors = error.errors?.map((each) => ({ ...each, pointer: `/query${each.pointer}` }));
      throw new ProblemError(error.code, error.detail, { errors });
    }
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const notAnObject = () =>
  new ProblemError('validation-failed', 'The body is no object.', {
    errors: [{ pointer: '', code: 'is-object', message: 'the body must be an object' }],
  });

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
