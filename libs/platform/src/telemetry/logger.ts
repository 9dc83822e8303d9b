import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { redactedText, redactedValue, tellError } from './redaction.js';
import { currentContext } from './request-context.js';

/** A level that is none is for the configuration to refuse, with all else that is wrong. */
function levelOf(wanted = 'info'): string {
  return wanted === 'silent' || wanted in pino.levels.values ? wanted : 'info';
}

/** @param write where lines go; stderr by default */
export function createRootLogger(level: string | undefined, write?: (line: string) => void): Logger {
  return pino(
    {
      level: levelOf(level),
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: redactedValue },
      serializers: { err: tellError, error: tellError },
      hooks: { streamWrite: redactedText },
      mixin: () => {
        const { correlationId, orderId } = currentContext();
        return { correlationId, ...(orderId && { orderId }) };
      },
    },
    write ? { write } : pino.destination({ dest: 2, sync: false }),
  );
}

const root = createRootLogger(process.env.LOG_LEVEL);

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
