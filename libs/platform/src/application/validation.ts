import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { type PointerError, ProblemError } from '../errors/index.js';
import { mayBeNull } from '../query/index.js';
import { nullAt, pointerName, violationsOf } from './violations.js';

/** DTOs are the whole truth of a request: what they do not name is refused, each violation with its JSON Pointer. */
export function createValidationPipe(): ValidationPipe {
  return new RequestValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    stopAtFirstError: false,
    // For `violationsOf`, which sends neither.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) =>
      new ProblemError('validation-failed', 'Members of the request are wrong.', {
        errors: errors.flatMap((error) => violationsOf(error)),
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
      const valid = (await super.transform(value, metadata)) as unknown;
      const nulls = metadata.type === 'body' ? nullsIn(valid, '') : [];
      if (nulls.length > 0)
        throw new ProblemError('validation-failed', 'Members of the request are null.', { errors: nulls });
      return valid;
    } catch (error) {
      if (metadata.type !== 'query' || !(error instanceof ProblemError)) throw error;
      // An element of a list that was given as one text has no place of its own.
      const errors = error.errors?.map((each) => ({ ...each, pointer: `/query/${each.pointer.split('/')[1]}` }));
      throw new ProblemError(error.code, error.detail, { errors });
    }
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const notAnObject = () =>
  new ProblemError('validation-failed', 'The body is no object.', {
    errors: [{ pointer: '', code: 'is-object', message: 'the body must be an object' }],
  });

/**
 * `@IsOptional()` lets null pass for what is left out, the contract does not, and whoever reads the member expects one
 * or the other. Only in DTOs: what is free in form may have it.
 */
function nullsIn(value: unknown, pointer: string): PointerError[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const inner = `${pointer}/${pointerName(name)}`;
    if (member === null) return mayBeNull(value, name) ? [] : [nullAt(inner, name)];
    return nullsIn(member, inner);
  });
}
