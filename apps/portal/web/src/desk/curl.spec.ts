import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { curlOf } from './curl.js';

/** What curl would be given, as a shell reads the command. */
const given = (command: string): string[] =>
  spawnSync('sh', ['-c', `curl() { printf '%s\\n--\\n' "$@"; }\n${command}`], {
    env: { TOKEN: 'the-token', ETAG: '"3"' },
  })
    .stdout.toString()
    .split('\n--\n')
    .slice(0, -1);

describe('a logged request as curl', () => {
  it('is what was called, with whatever a shell could misread', () => {
    const body = { reason: `it's $HOME \`id\` "x"\nand more` };
    const { command } = curlOf(
      { method: 'POST', path: "/partner/v2/x?a=b&c='d", idempotencyKey: '"k"', requestBody: body },
      'https://crossdock.example',
    );
    expect(given(command)).toEqual([
      '-sS',
      '-X',
      'POST',
      "https://crossdock.example/partner/v2/x?a=b&c='d",
      '-H',
      'Authorization: Bearer the-token',
      '-H',
      'Idempotency-Key: "k"',
      '-H',
      'Content-Type: application/json',
      '-d',
      JSON.stringify(body),
    ]);
  });

  it('names a version where the call has to', () => {
    const { command, missing } = curlOf({ method: 'DELETE', path: '/partner/v2/webhooks/wh' }, 'https://x.example');
    expect(given(command)).toContain('If-Match: "3"');
    expect(missing.join()).toContain('ETAG');
  });

  it('says what the log has kept out of it or cut off', () => {
    const large = { truncated: true, characters: 9_000, beginning: '{' };
    const cut = curlOf({ method: 'POST', path: '/partner/v2/x', requestBody: large }, 'https://x.example');
    expect(given(cut.command)).not.toContain('-d');
    expect(cut.missing.join()).toContain('too large');
    const redacted = curlOf({ method: 'POST', path: '/x', requestBody: { token: '[redacted]' } }, 'https://x.example');
    expect(redacted.missing.join()).toContain('[redacted]');
  });
});
