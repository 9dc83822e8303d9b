import { expect, it } from 'vitest';
import { type ProblemCode, ProblemError } from '#platform/errors';
import type { DeskTokens } from '../desk/desk.tokens.js';
import type { ApiGate } from '../gate/api.gate.js';
import type { PortalSession } from '../session/portal-session.js';
import { TryController } from './try.controller.js';

const session = { person: { partner: { id: '3pl-east' } } } as PortalSession;
const refusing = (error: Error) =>
  new TryController({} as ApiGate, { of: () => Promise.reject(error) } as unknown as DeskTokens).about(session);

it.each<[ProblemCode, string]>([
  ['forbidden', 'no-sandbox'],
  ['unauthenticated', 'signed-out'],
  ['service-unavailable', 'unavailable'],
])('where a token is refused as %s, calls cannot be tried out, and why is told: %s', async (code, reason) => {
  expect(await refusing(new ProblemError(code, 'no token'))).toEqual({ available: false, reason });
});

it('what is wrong with us is told as that', async () => {
  await expect(refusing(new Error('broken'))).rejects.toThrow('broken');
});
