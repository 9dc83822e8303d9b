import { FinalError, ProblemError, RetryableError } from '../errors/index.js';
import { VendorError } from '../http/index.js';
import { logger } from '../telemetry/index.js';

/** Errors that say by their type what happened and what may be done. */
const SAYS = [VendorError, ProblemError, FinalError, RetryableError] as const;

const log = logger('connections');

/**
 * The port, with whatever its adapter did not foresee told as an answer that cannot be read: a vendor's answer is otherwise
 * than its contract says in a place that nobody looks at, and an effect may have happened. The log tells where.
 */
export function outspoken<Port extends object>(port: Port, label: string): Port {
  const tell = (error: unknown, method: string): unknown => {
    if (SAYS.some((type) => error instanceof type)) return error;
    log.error({ err: error, method }, `an answer of ${label} could not be read`);
    const text = `${label} answered with something that cannot be read, or its adapter failed on it`;
    return new VendorError('garbage', text, { cause: error });
  };
  const parts = new WeakMap<object, object>();
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member === 'function') return told(target, member as Method, (error) => tell(error, String(name)));
      if (typeof member !== 'object' || member === null) return member;
      const part = parts.get(member) ?? outspoken(member, label);
      parts.set(member, part);
      return part;
    },
  });
}

type Method = (...given: unknown[]) => unknown;

function told(target: object, method: Method, tell: (error: unknown) => unknown): Method {
  return (...given) => {
    try {
      const result = method.apply(target, given);
      if (!(result instanceof Promise)) return result;
      return result.catch((error: unknown) => {
        throw tell(error);
      });
    } catch (error) {
      throw tell(error);
    }
  };
}
