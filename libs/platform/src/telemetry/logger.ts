import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { currentContext } from './request-context.js';

/** Never in a log, at any depth that we write. */
const SECRETS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'clientSecret',
  'client_secret',
  'secret',
  'apiKey',
  'token',
];

const root = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      censor: '[redacted]',
    },
    mixin: () => {
      const { correlationId, orderId } = currentContext();
      return { correlationId, ...(orderId && { orderId }) };
    },
  },
  pino.destination({ dest: 2, sync: false }),
);

/** A pino logger whose lines carry the correlation id of the work in hand. Logs go to stderr. */
export function logger(name: string): Logger {
  return root.child({ name });
}

/** Nest's own lines through the same pino. */
export class NestLogger implements LoggerService {
  private readonly pino = logger('nest');
  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.pino.error({ context, stack }, message instanceof Error ? message.message : String(message));
  }
  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.pino.trace({ context }, String(message));
  }
  fatal(message: unknown, stack?: string, context?: string): void {
    this.pino.fatal({ context, stack }, String(message));
  }
}
