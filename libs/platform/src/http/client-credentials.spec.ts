import { describe, expect, it } from 'vitest';
import { ClientCredentials } from './client-credentials.js';
import type { HttpClient, HttpRequest } from './http-client.js';

const CLIENT = { clientId: 'acme', clientSecret: 's:e/cret' };
const ENDPOINT = { path: '/oauth/token', headers: { 'x-merchant-id': 'A1B2C3' } };

/** Who gives tokens, and the clock by which they end. */
function granting(...answers: unknown[]) {
  const asked: HttpRequest[] = [];
  const clock = { now: 0 };
  const http = {
    request: async (request: HttpRequest) => {
      const data = answers[Math.min(asked.push(request), answers.length) - 1];
      return { status: 200, headers: {}, data };
    },
  } as HttpClient;
  return { asked, clock, credentials: new ClientCredentials(http, CLIENT, ENDPOINT, () => clock.now) };
}

describe('client credentials', () => {
  it('are form-encoded, and ask with what the endpoint wants beside them', async () => {
    const { asked, credentials } = granting({ access_token: 'one', expires_in: 900 });
    expect(await credentials.headers()).toEqual({ authorization: 'Bearer one' });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/oauth/token',
        rawBody: 'grant_type=client_credentials',
        headers: {
          authorization: `Basic ${Buffer.from('acme:s%3Ae%2Fcret').toString('base64')}`,
          'x-merchant-id': 'A1B2C3',
        },
      },
    ]);
  });

  it.each([
    ['as a number', 900],
    ['as text', '900'],
  ])('keep a token for as long as it lives, told %s', async (_, expires_in) => {
    const { asked, clock, credentials } = granting(
      { access_token: 'one', expires_in },
      { access_token: 'two', expires_in },
    );
    await Promise.all([credentials.headers(), credentials.headers()]);
    clock.now = 869_000;
    expect(await credentials.headers()).toEqual({ authorization: 'Bearer one' });
    expect(asked).toHaveLength(1);
    clock.now = 870_000;
    expect(await credentials.headers()).toEqual({ authorization: 'Bearer two' });
  });

  it('use one that lives for less than the margin by half', async () => {
    const { asked, clock, credentials } = granting({ access_token: 'one', expires_in: 20 });
    await credentials.headers();
    clock.now = 9_999;
    await credentials.headers();
    expect(asked).toHaveLength(1);
    clock.now = 10_000;
    await credentials.headers();
    expect(asked).toHaveLength(2);
  });

  it('ask anew once a token was refused', async () => {
    const { credentials } = granting(
      { access_token: 'one', expires_in: 900 },
      { access_token: 'two', expires_in: 900 },
    );
    await credentials.headers();
    await credentials.refresh();
    expect(await credentials.headers()).toEqual({ authorization: 'Bearer two' });
  });

  it.each([
    undefined,
    {},
    { access_token: '', expires_in: 900 },
    { access_token: 'one' },
    { access_token: 1, expires_in: 9 },
  ])('are not had where there is no token: %j', async (answer) => {
    const { credentials } = granting(answer);
    await expect(credentials.headers()).rejects.toMatchObject({ name: 'VendorError', kind: 'unavailable' });
  });
});
