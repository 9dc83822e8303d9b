import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Untranslatable } from '#platform/connections';
import { batchAnswers, batchBody } from './odata.batch.js';

const END = '\r\n';
const http = (status: number, body: unknown) =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${status} Whatever`,
    'Content-Type: application/json; odata.metadata=minimal',
    'OData-Version: 4.0',
    '',
    body === undefined ? '' : JSON.stringify(body),
  ].join(END);
const multipart = (boundary: string, parts: readonly string[]) =>
  [...parts.map((part) => `--${boundary}${END}${part}`), `--${boundary}--`, ''].join(END);
const changeSet = (boundary: string, parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary=${boundary}${END}${END}${multipart(boundary, parts)}`;

describe('a batch', () => {
  it('is written as OData V4 has it: reads by themselves, a change set as a part of its own', () => {
    const read = { method: 'GET', url: 'https://x.example/data/A?$top=1' } as const;
    const made = { method: 'POST', url: 'https://x.example/data/B', body: { Name: 'ü' } } as const;
    expect(batchBody([read, [made]], 'b1').split(END)).toEqual([
      '--b1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      'GET https://x.example/data/A?$top=1 HTTP/1.1',
      'Accept: application/json',
      '',
      '',
      '--b1',
      'Content-Type: multipart/mixed; boundary=changeset_1_b1',
      '',
      '--changeset_1_b1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      'Content-ID: 1',
      '',
      'POST https://x.example/data/B HTTP/1.1',
      'Accept: application/json',
      'Content-Type: application/json; charset=utf-8',
      '',
      '{"Name":"ü"}',
      '--changeset_1_b1--',
      '',
      '--b1--',
      '',
    ]);
  });

  it('is answered part by part, a change set by each of its, in their order', () => {
    const text = multipart('r', [
      http(200, { value: [] }),
      changeSet('c', [http(201, { a: 1 }), http(204, undefined)]),
    ]);
    expect(batchAnswers('multipart/mixed; boundary=r', text).map(({ status, body }) => [status, body])).toEqual([
      [200, { value: [] }],
      [201, { a: 1 }],
      [204, undefined],
    ]);
  });

  it('is answered once for a change set that is refused', () => {
    const text = multipart('r', [http(400, { error: { message: 'no' } })]);
    expect(batchAnswers('multipart/mixed; boundary="r"', text)).toMatchObject([{ status: 400 }]);
  });

  it('is read with any line ends, and headers of any case', () => {
    const text = multipart('r', [http(429, undefined).replace('OData-Version: 4.0', 'RETRY-AFTER: 7')]);
    const [answer] = batchAnswers('Multipart/Mixed; charset=utf-8; boundary=r', text.replaceAll(END, '\n'));
    expect(answer?.headers['retry-after']).toBe('7');
  });

  it.each([
    ['no multipart', 'application/json', '{}'],
    ['cut', 'multipart/mixed; boundary=r', multipart('r', [http(200, {})]).replace('--r--', '')],
    ['no HTTP', 'multipart/mixed; boundary=r', multipart('r', ['Content-Type: application/http\r\n\r\nhello'])],
    ['no JSON', 'multipart/mixed; boundary=r', multipart('r', [http(200, {}).replace('{}', '{')])],
  ])('that is answered with %s is unreadable', (_, contentType, text) => {
    expect(() => batchAnswers(contentType, text)).toThrow(Untranslatable);
  });

  it('says what it was answered, whatever that holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (parts) => {
        const text = multipart(
          'r',
          parts.map((bodies, nth) =>
            changeSet(
              `c${nth}`,
              bodies.map((body) => http(201, { body })),
            ),
          ),
        );
        const read = batchAnswers('multipart/mixed; boundary=r', text).map(({ body }) => body);
        expect(read).toEqual(JSON.parse(JSON.stringify(parts.flat().map((body) => ({ body })))));
      }),
    );
  });
});
