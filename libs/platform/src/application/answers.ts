import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { madeOnce } from '../lasting/index.js';

declare module 'fastify' {
  interface FastifyReply {
    /** What was answered, for whoever looks at the call once it is over: the value, and its text. */
    answer?: object;
    answerText?: string;
  }
}

const textOf = madeOnce((answer: object): string => JSON.stringify(answer));

/** Answers are JSON; the text of one that lasts is written once. */
export function installAnswers(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.setReplySerializer((payload: unknown) =>
    typeof payload === 'object' && payload !== null ? textOf(payload) : JSON.stringify(payload),
  );
  fastify.addHook('onSend', (_: FastifyRequest, reply: FastifyReply, payload: unknown, done: () => void) => {
    if (typeof payload === 'string') reply.answerText = payload;
    done();
  });
  fastify.addHook(
    'preSerialization',
    (_: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: null, payload: unknown) => void) => {
      if (typeof payload === 'object' && payload !== null) reply.answer = payload;
      done(null, payload);
    },
  );
}
