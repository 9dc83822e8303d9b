import { randomBytes } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ControlProblem, type ControlProblemCode, PROBLEMS } from './control.problem.js';
import { SandboxSettings } from './settings.js';

/** Everything that goes wrong on the control surface, as problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly settings: SandboxSettings) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = toProblem(error, request);
    const { status, title } = PROBLEMS[problem.code];
    http
      .getResponse<FastifyReply>()
      .code(status)
      .header('content-type', 'application/problem+json')
      .send(
        JSON.stringify({
          type: `${this.settings.webhookBases.erp}/portal/problems/${problem.code}`,
          title,
          status,
          detail: problem.message,
          code: problem.code,
          correlationId: traceId(request),
          ...(problem.errors && { errors: problem.errors }),
        }),
      );
  }
}

function toProblem(error: unknown, request: FastifyRequest): ControlProblem {
  if (error instanceof ControlProblem) return error;
  const status = statusOf(error);
  const code = (Object.keys(PROBLEMS) as ControlProblemCode[]).find((one) => PROBLEMS[one].status === status);
  if (!code || code === 'internal-error') {
    process.stderr.write(`sandbox: ${request.method} ${request.url}: ${String((error as Error)?.stack ?? error)}\n`);
    return new ControlProblem('internal-error', 'The sandbox failed; its output says more.');
  }
  return new ControlProblem(code, (error as Error).message);
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

const traceId = ({ headers }: FastifyRequest): string =>
  /^00-(?!0{32})([0-9a-f]{32})-/.exec(String(headers['traceparent'] ?? ''))?.[1] ?? randomBytes(16).toString('hex');
