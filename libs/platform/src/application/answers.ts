import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { digestOf, entityTagOf, isKnown, readingOf } from '../access/etag/entity-tags.js';
import { isLasting, madeOnce } from '../lasting/index.js';

declare module 'fastify' {
  interface FastifyReply {
    /** What was answered, for whoever looks at the call once it is over: the value, and its text. */
    answer?: object;
    answerText?: string;
  }
}

const textOf = madeOnce((answer: object): string => JSON.stringify(answer));
const digestOfLasting = madeOnce((answer: object): string => digestOf(textOf(answer)));

/**
 * Answers are JSON; the text of one that lasts is written once. What a GET reads has an ETag: the digest of its text,
 * behind its version where the route has one (`@Endpoint({ etag: true })`). A client that has it already is told 304
 * (RFC 9110 8.8.3, 13.1.2).
 */
export function installAnswers(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.setReplySerializer((payload: unknown) =>
    typeof payload === 'object' && payload !== null ? textOf(payload) : JSON.stringify(payload),
  );
  fastify.addHook(
    'preSerialization',
    (_: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: null, payload: unknown) => void) => {
      if (typeof payload === 'object' && payload !== null) reply.answer = payload;
      done(null, payload);
    },
  );
  fastify.addHook(
    'onSend',
    (
      request: FastifyRequest,
      reply: FastifyReply,
      payload: unknown,
      done: (error?: Error | null, payload?: unknown) => void,
    ) => {
      if (typeof payload !== 'string') return done();
      reply.answerText = payload;
      const { answer } = reply;
      if (!answer || reply.statusCode !== 200 || !isRead(request) || reply.hasHeader('etag')) return done();
      const digest = isLasting(answer) ? digestOfLasting(answer) : digestOf(payload);
      const tag = reply.version === undefined ? digest : readingOf(reply.version, digest);
      reply.header('etag', entityTagOf(tag));
      if (!isKnown(request.headers['if-none-match'], tag)) return done();
      reply.status(304);
      delete reply.answer;
      delete reply.answerText;
      done(null, null);
    },
  );
}

const isRead = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD';
