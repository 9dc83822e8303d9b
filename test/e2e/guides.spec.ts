import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SCENARIOS } from '../../apps/partner/src/certification/scenarios.table.js';
import { Product } from '../support/product.js';
import { affectedRows } from '../support/rebuilt.js';
import { commandsOf, snippetsOf } from '../support/snippets.js';
import { WebhookReceiver } from '../support/webhook.receiver.js';
import { type Json, World } from '../support/world.js';

const run = promisify(execFile);

let product: Product;
let receiver: WebhookReceiver;
beforeAll(async () => {
  [product, receiver] = await Promise.all([Product.start(), WebhookReceiver.start()]);
});
afterAll(async () => {
  await receiver?.stop();
  await product?.dispose();
});

/** A line of its own divides them: an id may have dashes in it. */
const answersIn = (stdout: string): string[] => stdout.split(/^---$/m).map((each) => each.trim());

describe('the guide to the first call', () => {
  it('does what it says, snippet by snippet, in one shell', async () => {
    const east = product.credentials.partners.find(({ id }) => id === '3pl-east');
    const script = snippetsOf('first-call', 'sh').join('\necho; echo "---"\n');
    const { stdout } = await run('sh', ['-e', '-c', script], {
      env: {
        PATH: process.env.PATH,
        BASE: product.baseUrl,
        CLIENT_ID: east?.clientId,
        CLIENT_SECRET: east?.clientSecret,
        HOOK: receiver.url,
      },
    });
    const [token, account, quota, made, replayed, refused] = answersIn(stdout);
    expect(token).toBe('');
    expect(JSON.parse(account ?? '')).toMatchObject({ id: '3pl-east', kind: '3pl' });
    expect(quota).toMatch(/ratelimit: "burst";r=\d+/i);
    expect(JSON.parse(made ?? '')).toMatchObject({ url: receiver.url, secret: expect.stringMatching(/^whsec_/) });
    expect(replayed).toMatch(/idempotency-replayed: true/i);
    expect(JSON.parse(refused ?? '')).toMatchObject({
      code: 'validation-failed',
      type: `${product.baseUrl}/portal/problems/validation-failed`,
    });
  });
});

/** Runs what a guide says, snippet by snippet, as a partner with a token. */
async function runs(guide: string, given: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const token = given['TOKEN'] ?? (await product.token('3pl-west'));
  return runsIn(snippetsOf(guide, 'sh'), { HOOK: receiver.url, ...given, TOKEN: token });
}

async function runsIn(commands: readonly string[], given: Readonly<Record<string, string>>): Promise<string[]> {
  const env = { PATH: process.env.PATH, BASE: product.baseUrl, ...given };
  const { stdout } = await run('sh', ['-e', '-c', commands.join('\necho; echo "---"\n')], { env });
  return answersIn(stdout);
}

/** A token of the sandbox credentials that a partner of the landscape has, without a secret until now. */
async function sandboxToken(partner: string): Promise<string> {
  const client = `sandbox-${partner}`;
  const made = await World.of(product).call('operator', `/identity/v1/clients/${client}/secrets`, { method: 'POST' });
  const answer = await fetch(`${product.baseUrl}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${made.body.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as Json).access_token;
}

describe('the guide to doing things once', () => {
  it('does what it says', async () => {
    const [made, replayed, refused] = await runs('idempotency');
    expect(JSON.parse(made ?? '')).toMatchObject({ url: receiver.url });
    expect(replayed).toMatch(/idempotency-replayed: true/i);
    expect(JSON.parse(refused ?? '')).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });
});

describe('the guide to quotas', () => {
  it('does what it says', async () => {
    const [header, account] = await runs('quotas');
    expect(header).toMatch(/ratelimit: "burst";r=\d+;t=\d+/i);
    expect(JSON.parse(account ?? '').quotas).toContainEqual(
      expect.objectContaining({ name: 'bulk', routes: ['bulk'], remaining: expect.any(Number) }),
    );
  });
});

describe('the guide to going live', () => {
  it('does what it says', async () => {
    const [certification, account, events] = (await runs('going-live')).map((each) => JSON.parse(each));
    expect(certification).toMatchObject({ partnerId: '3pl-west', status: 'active' });
    expect(account).toMatchObject({ environment: 'production', status: 'active' });
    expect(events).toMatchObject({ items: [] });
  });
});

describe('the guide to being certified', () => {
  it('does what it says, up to a scenario that is passed', async () => {
    const token = await sandboxToken('3pl-west');
    const [list, started, , stands] = await runs('certification', { TOKEN: token });
    const scenarios: Json[] = JSON.parse(list ?? '').scenarios;
    expect(scenarios.find(({ id }) => id === 'page-events')).toMatchObject({ required: true, state: 'not-started' });
    expect(JSON.parse(started ?? '').run.refs.subjects.split(' ')).toHaveLength(5);
    expect(JSON.parse(stands ?? '')).toMatchObject({ id: 'page-events', run: { number: 1 } });
    const scenario = `${product.baseUrl}/partner/v2/certification/scenarios/page-events`;
    await vi.waitFor(
      async () => {
        const answer = await fetch(scenario, { headers: { authorization: `Bearer ${token}` } });
        expect(await answer.json()).toMatchObject({ state: 'passed' });
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  it('names every scenario of every kind', () => {
    const guide = readFileSync('docs/guides/certification.md', 'utf8').toLowerCase();
    const titles = SCENARIOS.map(({ title }) => title.toLowerCase());
    expect(titles.length).toBeGreaterThan(10);
    expect([...new Set(titles)].filter((title) => !guide.includes(title))).toEqual([]);
  });
});

describe('the guide to bringing a partner in', () => {
  it('leads a developer from the link to the certification', async () => {
    const body = { id: '3pl-guide', kind: '3pl', name: 'Guide', contacts: [{ name: 'M', email: 'm@guide.example' }] };
    const invited = await World.of(product).call('operator', '/partner-admin/v1/invitations', { body });
    const [certification] = await runs('onboarding', { LINK: invited.body.acceptanceUrl, TOKEN: '' });
    expect(JSON.parse(certification ?? '')).toMatchObject({ partnerId: '3pl-guide', status: 'onboarding' });
  });
});

describe('what operators type', () => {
  const operator = async () => ({ TOKEN: await product.token('operator') });

  it('about who owes a word does what its guide says', async () => {
    const [changed] = await runsIn(commandsOf('feeds'), await operator());
    expect(JSON.parse(changed ?? '')).toMatchObject({ id: '3pl-east', silentAfterMs: 43_200_000 });
  });

  it('about who owns what does what its guide says', async () => {
    const answers = await runsIn(commandsOf('system-of-record'), await operator());
    expect(answers.map((each) => JSON.parse(each))).toEqual(
      Array(3).fill({ items: expect.any(Array), nextCursor: null }),
    );
  });

  it('to let somebody sign in does what its guide says', async () => {
    const [made] = await runsIn(commandsOf('sign-in'), await operator());
    expect(JSON.parse(made ?? '')).toMatchObject({ username: 'mia', password: expect.any(String) });
  });

  it('about exceptions is what a shell reads, and asks for what there is', async () => {
    const commands = commandsOf('exceptions');
    expect(commands.length).toBeGreaterThan(5);
    expect(spawnSync('sh', ['-n'], { input: commands.join('\n') }).stderr.toString()).toBe('');
    const id = randomUUID();
    const fill = (command: string) =>
      command
        .replaceAll('$(uuidgen)', randomUUID())
        .replaceAll(/\$(ID|EDIT)\b/g, id)
        .replaceAll('curl -s', 'curl -s -w "%{http_code}" -o /dev/null');
    const approver = { APPROVER: await product.token('approver') };
    const statuses = await runsIn(commands.map(fill), { ...(await operator()), ...approver });
    // Of a case that there is not: found is the operation, with its scope and its body, and no case.
    expect(statuses).toEqual(['404', '404', '200', '404', '404', '404']);
  });

  it('into the database after a restore is what the database reads', async () => {
    const statements = snippetsOf('exceptions', 'sql');
    expect(statements).toHaveLength(1);
    for (const statement of statements) expect(await affectedRows(product.dataDir, statement)).toBe(1);
  });
});
