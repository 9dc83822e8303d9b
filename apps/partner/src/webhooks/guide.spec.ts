import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { mistakesIn } from '../../../../test/support/grammar.js';
import { snippetsOf } from '../../../../test/support/snippets.js';
import { keyOf, newSecret, sign } from './signature.js';

type IsOurs = (secret: string, headers: Record<string, string>, body: string, now?: number) => boolean;

const folder = mkdtempSync(join(tmpdir(), 'crossdock-guide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = newSecret();
const BODY = '{"id":"e1","type":"crossdock.fulfilment.released.v1","data":{"city":"Zürich"}}';
const SECONDS = Math.floor(Date.now() / 1000);

function signed(keys: readonly string[], body = BODY, at = SECONDS): Record<string, string> {
  return {
    'webhook-id': 'e1',
    'webhook-timestamp': String(at),
    'webhook-signature': sign(keys.map(keyOf), 'e1', at, body),
  };
}

describe('what the guide has for verifying', () => {
  it('in TypeScript takes what is ours, also while a secret rotates, and nothing else', async () => {
    const [snippet = ''] = snippetsOf('webhooks', 'typescript');
    const { outputText } = ts.transpileModule(snippet, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const file = join(folder, 'verify.mjs');
    writeFileSync(file, outputText);
    const { isOurs } = (await import(/* @vite-ignore */ file)) as { isOurs: IsOurs };
    expect(isOurs(SECRET, signed([SECRET]), BODY)).toBe(true);
    expect(isOurs(SECRET, signed([newSecret(), SECRET]), BODY)).toBe(true);
    expect(isOurs(SECRET, signed([newSecret()]), BODY)).toBe(false);
    expect(isOurs(SECRET, signed([SECRET]), BODY.replace('e1', 'e2'))).toBe(false);
    expect(isOurs(SECRET, signed([SECRET], BODY, SECONDS - 600), BODY)).toBe(false);
    expect(isOurs(SECRET, {}, BODY)).toBe(false);
  });

  it.each(['python', 'java'] as const)(
    'in %s is that language, and says the same as the other languages do',
    (language) => {
      const [snippet = '', ...more] = snippetsOf('webhooks', language);
      expect([more, mistakesIn(language, snippet)]).toEqual([[], []]);
      // What is signed, how old it may be, and that no comparison tells by its time how much was right.
      for (const word of [
        /webhook-id|String id/,
        /300/,
        /whsec_/,
        /sha256/i,
        /v1,/,
        /compare_digest|MessageDigest\.isEqual/,
      ])
        expect(snippet).toMatch(word);
      expect(mistakesIn(language, `${snippet}\n)`)).not.toEqual([]);
    },
  );
});
