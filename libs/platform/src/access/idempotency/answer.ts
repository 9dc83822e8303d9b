import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { ProblemError } from '../../errors/problem.error.js';
import type { Tx } from '../../persistence/index.js';
import { type Claim, finishIn } from './idempotency.store.js';

/** The answer to the idempotent request at hand. */
export interface Answer {
  readonly claim: Claim;
  readonly status: number;
  /** The answer as it is kept. */
  readonly keeps: (body: unknown) => string;
  /** Set once it was written in a transaction of the effect's. */
  kept?: { readonly body: unknown };
}

const answers = new AsyncLocalStorage<Answer>();

/** Runs what an idempotent request asks for, so that `commitAnswer` knows whose answer it keeps. */
export const answering = <T>(answer: Answer, work: () => Promise<T>): Promise<T> => answers.run(answer, work);

/**
 * Commits the answer together with the effect: whatever happens afterwards, a retry gets this answer, and there is one
 * commit less. To be called in the effect's transaction, once, with what the handler returns; outside of a request with an
 * Idempotency-Key it does nothing.
 * @throws ProblemError `idempotency-key-in-flight` when the request took so long that a retry runs already: the effect is
 *   that one's
 */
export async function commitAnswer<T>(tx: Tx, body: T): Promise<T> {
  await commitAnswers(tx, [answerWith(body)]);
  return body;
}

/** What the request at hand is answered with, for whoever commits the effects of several requests together. */
export const answerWith = (body: unknown): GivenAnswer => ({ answer: answers.getStore(), body });

export interface GivenAnswer {
  /** Absent outside of a request with an Idempotency-Key. */
  readonly answer: Answer | undefined;
  readonly body: unknown;
}

/** As `commitAnswer`, of several requests: when one of them runs elsewhere already it throws for all. */
export async function commitAnswers(tx: Tx, given: readonly GivenAnswer[]): Promise<void> {
  const kept = given.filter((each): each is GivenAnswer & { answer: Answer } => each.answer !== undefined);
  if (kept.length === 0) return;
  const outcomes = kept.map(({ answer, body }) => ({
    ...answer.claim,
    status: answer.status,
    body: answer.keeps(body),
  }));
  if (!(await finishIn(tx, outcomes)))
    throw new ProblemError('idempotency-key-in-flight', 'A retry of this request runs already', {
      headers: { 'retry-after': '1' },
    });
  for (const { answer, body } of kept) answer.kept = { body };
}

/**
 * Names the effect that the idempotent request at hand asks for: the same for all of its retries, another one when the key
 * is used anew after it has expired.
 */
export function claimId(): string | undefined {
  const claim = answers.getStore()?.claim;
  return claim && `${claim.key} ${claim.since.toISOString()}`;
}

/**
 * The key under which the idempotent request at hand asks another of our APIs for its effect: the same for all of its
 * retries and no other request's, so that the other answers a retry as it answered first.
 */
export function onwardKey(): string | undefined {
  const claim = answers.getStore()?.claim;
  if (!claim) return undefined;
  const { scope, key, since } = claim;
  return createHash('sha256')
    .update(JSON.stringify([scope, key, since]))
    .digest('base64url');
}
