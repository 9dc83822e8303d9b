import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../../../../test/support/grammar.js';
import type { Contract } from '../contract/openapi.js';
import { sampleRequestOf } from './sample.request.js';
import { samplesOf } from './samples.js';

const FOLDERS = ['partner', 'process', 'system', 'platform'];
const contracts = FOLDERS.flatMap((folder) =>
  readdirSync(`openapi/${folder}`).map((file) => ({
    file,
    contract: JSON.parse(readFileSync(`openapi/${folder}/${file}`, 'utf8')) as Contract,
  })),
);
const operations = contracts.flatMap(({ file, contract }) =>
  Object.values(contract.paths).flatMap((item) =>
    Object.values(item).map(({ operationId = '' }) => ({ file, contract, operationId })),
  ),
);
const samplesFor = (contract: Contract, operation: string) => {
  const request = sampleRequestOf(contract, operation, 'https://crossdock.example');
  return request ? samplesOf(request) : [];
};
/** In Java statements stand in a method; imports stay before the class. */
const asFile = (language: 'python' | 'java', code: string): string =>
  language === 'python'
    ? code
    : code.replace(/^((?:import [^\n]+\n|\n)*)([\s\S]*)$/, '$1class Sample { void call() throws Exception {\n$2\n} }');

const partner = contracts.find(({ file }) => file === 'partner.v2.json')?.contract as Contract;

describe('code samples', () => {
  it('of a command send what it has to be sent: token, key and body', () => {
    const [curl, typescript, python, java] = samplesFor(partner, 'confirmFulfilment').map(({ code }) => code);
    for (const code of [curl, typescript, python, java]) {
      expect(code).toContain('https://crossdock.example/partner/v2/fulfilments/YOUR_ID/confirmations');
      expect(code).toContain('Bearer YOUR_ACCESS_TOKEN');
      expect(code).toContain('Idempotency-Key');
      expect(code).toContain('accepted');
    }
    expect(curl).toMatch(/^curl /);
    expect(typescript).toContain('await fetch(');
    expect(python).toContain('requests.post(');
    expect(java).toContain('java.net.http');
  });

  it('of a question leave out what need not be said', () => {
    const [curl] = samplesFor(partner, 'listFulfilments').map(({ code }) => code);
    expect(curl).not.toMatch(/cursor|limit|If-None-Match|--data/);
  });

  it('of an operation that is none there are none', () => {
    expect(samplesFor(partner, 'nothing')).toEqual([]);
  });

  it('are there for every operation of every contract, in every language, without a hole', () => {
    const holes = operations.flatMap(({ file, contract, operationId }) =>
      samplesFor(contract, operationId)
        .filter(
          ({ code }) =>
            code.trim() === '' || /undefined|\[object Object\]|\{[a-z]\w*\}/i.test(code.split('\n')[0] ?? ''),
        )
        .map(({ language }) => `${file} ${operationId} ${language}`),
    );
    expect(holes).toEqual([]);
    expect(operations.every(({ contract, operationId }) => samplesFor(contract, operationId).length === 4)).toBe(true);
  });

  it('in TypeScript are TypeScript', () => {
    const wrong = operations.flatMap(({ contract, operationId }) => {
      const code = samplesFor(contract, operationId).find(({ language }) => language === 'TypeScript')?.code ?? '';
      const { diagnostics = [] } = ts.transpileModule(code, {
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      });
      return diagnostics.map(({ messageText }) => `${operationId}: ${messageText}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Python', 'python'],
    ['Java', 'java'],
  ] as const)('in %s are %s', (name, language) => {
    const wrong = operations.flatMap(({ file, contract, operationId }) => {
      const code = samplesFor(contract, operationId).find((each) => each.language === name)?.code ?? '';
      return mistakesIn(language, asFile(language, code)).map((mistake) => `${file} ${operationId} ${mistake}`);
    });
    expect(wrong).toEqual([]);
  });

  it('for the shell are what a shell reads', () => {
    const script = operations
      .map(
        ({ contract, operationId }) =>
          samplesFor(contract, operationId).find(({ language }) => language === 'curl')?.code,
      )
      .join('\n');
    expect(spawnSync('sh', ['-n'], { input: script }).stderr.toString()).toBe('');
  });
});
