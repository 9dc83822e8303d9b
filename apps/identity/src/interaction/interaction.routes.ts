import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type Provider } from 'oidc-provider';
import { ProblemError } from '#platform/errors';
import { isInfrastructure } from '#platform/persistence';
import { logger } from '#platform/telemetry';
import type { PayloadStore } from '../oidc/payload.store.js';
import type { PasswordSignIn } from '../people/password.sign-in.js';
import type { EnterpriseSignIn } from '../upstream/enterprise.sign-in.js';
import { newPasswordPage, PAGE_HEADERS, signInPage, trouble } from './pages.js';

const log = logger('identity');
const LONGEST_FORM = 4_096;

/** What the routes of a sign-in stand on. */
export interface InteractionParts {
  /** The one that counts at this moment. */
  readonly provider: () => Provider;
  readonly passwords: PasswordSignIn;
  readonly payloads: PayloadStore;
  /** The enterprise's own identity provider, where one is configured. */
  readonly enterprise?: EnterpriseSignIn;
  readonly publicUrl: string;
}

type Interaction = FastifyRequest<{ Params: { uid: string } }>;

/**
 * What a person sees of a sign-in. Each page belongs to one authorization request of one browser: oidc-provider's signed
 * cookie, which no other site can have sent (SameSite=Lax) nor anybody else's request carries, names both.
 */
export function mountInteractions(fastify: FastifyInstance, parts: InteractionParts): void {
  const { provider, passwords, payloads, enterprise, publicUrl } = parts;

  async function interactionOf(request: Interaction, reply: FastifyReply) {
    const interaction = await provider().interactionDetails(request.raw, reply.raw);
    if (interaction.uid !== request.params.uid) throw new errors.SessionNotFound('another sign-in');
    return interaction;
  }

  /** Somebody else signed in at this browser before and did not sign out: that sign-in ends. */
  async function endOthers(interaction: Awaited<ReturnType<typeof interactionOf>>, accountId: string) {
    const { session, exp } = interaction;
    if (!session?.accountId || session.accountId === accountId) return;
    await payloads.endSession(session.uid, []);
    interaction.session = undefined;
    // biome-ignore lint/plugin: oidc-provider dates an interaction by the machine's clock
    await interaction.save(Math.max(1, exp - Math.floor(Date.now() / 1000)));
  }

  const show = (reply: FastifyReply, body: string, status = 200) =>
    reply.status(status).headers(PAGE_HEADERS).send(body);

  async function finish(request: Interaction, reply: FastifyReply, accountId: string, amr: string[]) {
    await endOthers(await interactionOf(request, reply), accountId);
    const result = { login: { accountId, amr } };
    const location = await provider().interactionResult(request.raw, reply.raw, result, {
      mergeWithLastSubmission: false,
    });
    return reply.redirect(location, 303);
  }

  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: LONGEST_FORM },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.setErrorHandler((error, _request, reply) => {
      if (error instanceof errors.SessionNotFound)
        return show(reply, trouble('This sign-in is over', 'It took too long or was finished before.'), 400);
      const status =
        error instanceof ProblemError ? error.status : ((error as { statusCode?: number }).statusCode ?? 500);
      if (status < 500) return show(reply, trouble('This cannot be read', 'Begin again, please.'), status);
      const away = status === 503 || isInfrastructure(error);
      if (!away) log.error({ err: error }, 'sign-in failed');
      if (away) reply.header('retry-after', '1');
      return show(reply, trouble('Something failed', 'Try again in a moment.'), away ? 503 : 500);
    });

    scope.get('/oauth/interaction/:uid', async (request: Interaction, reply) => {
      const { uid } = await interactionOf(request, reply);
      return show(reply, signInPage({ uid, ...(enterprise && { enterprise: enterprise.label }) }));
    });

    scope.post('/oauth/interaction/:uid', async (request: Interaction, reply) => {
      if (!isOwnForm(request, publicUrl)) return show(reply, trouble('Refused', 'The form is not ours.'), 403);
      const { uid } = await interactionOf(request, reply);
      const { username = '', password = '', newPassword } = (request.body ?? {}) as Record<string, string>;
      const form = { uid, username, ...(enterprise && { enterprise: enterprise.label }) };
      const given = { username, password, ...(newPassword !== undefined && { newPassword }) };
      const told = await passwords.attempt(given);
      switch (told.outcome) {
        case 'refused':
          return show(reply, signInPage({ ...form, wrong: WRONG }), 401);
        case 'temporary':
          return show(reply, newPasswordPage(form));
        case 'unfit':
          return show(reply, newPasswordPage({ ...form, wrong: told.why }), 422);
        case 'signed-in':
          return finish(request, reply, told.personId, ['pwd']);
      }
    });

    if (!enterprise) return;
    scope.get('/oauth/interaction/:uid/enterprise', async (request: Interaction, reply) => {
      const { uid } = await interactionOf(request, reply);
      return reply.redirect(await enterprise.begin(uid), 303);
    });

    // One address that the identity provider knows; the cookie of a sign-in reaches the next one only.
    scope.get('/oauth/enterprise/callback', async (request, reply) => {
      const uid = await enterprise.uidOf(new URL(request.url, publicUrl));
      if (!uid) throw new errors.SessionNotFound('no such sign-in');
      return reply.redirect(
        `/oauth/interaction/${uid}/enterprise/finish${request.url.slice(request.url.indexOf('?'))}`,
      );
    });

    scope.get('/oauth/interaction/:uid/enterprise/finish', async (request: Interaction, reply) => {
      const { uid } = await interactionOf(request, reply);
      const told = await enterprise.finish(uid, new URL(request.url, publicUrl));
      if (told.outcome === 'refused')
        return show(reply, signInPage({ uid, wrong: told.why, enterprise: enterprise.label }), 403);
      return finish(request, reply, told.personId, ['ext']);
    });
  });
}

/** Which of these it is, is told to nobody. */
const WRONG = 'The user name or the password is wrong, or the account is locked or disabled.';

/** Beside the cookie's own rule: browsers say where a form comes from. */
function isOwnForm({ headers }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === undefined || headers.origin === new URL(publicUrl).origin;
}
