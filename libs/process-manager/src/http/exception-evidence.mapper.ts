import type { CaseEvidence } from '../cases/case.evidence.js';
import type { ExceptionCommandDto, ExceptionEvidenceDto } from './exception-evidence.dto.js';

export function toEvidenceDto({ command, calls, documents }: CaseEvidence): ExceptionEvidenceDto {
  return {
    ...(command && { command: toCommandDto(command) }),
    calls: calls.map(({ startedAt, system, operation, direction, method, url, status, outcome, error, ...call }) => {
      const { attempt, durationMs, correlationId } = call;
      const at = startedAt;
      return {
        at,
        system,
        operation,
        direction,
        method,
        url,
        status,
        outcome,
        error,
        attempt,
        durationMs,
        correlationId,
      };
    }),
    documents: documents.map(({ documentId, channel, direction, mediaType, size, receivedAt }) => ({
      documentId,
      channel,
      direction,
      mediaType,
      size,
      receivedAt,
    })),
  };
}

function toCommandDto(command: NonNullable<CaseEvidence['command']>): ExceptionCommandDto {
  const { key, type, target, payload, attempts, decidedAt, startedAt, finishedAt, lastError, outcome } = command;
  return {
    key,
    type,
    target,
    payload: payload as Record<string, unknown>,
    attempts,
    decidedAt,
    startedAt,
    finishedAt,
    lastError,
    failure: outcome && !outcome.ok ? (outcome.failure as Record<string, unknown>) : undefined,
  };
}
