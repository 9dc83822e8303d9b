import { gzipSync } from 'node:zlib';
import type { Json } from './world.js';

/** A body that no operation takes, and how it is refused. */
export interface Attack {
  readonly name: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
}

const MALFORMED = { status: 400, code: 'malformed-request' } as const;
const WRONG = { status: 422, code: 'validation-failed' } as const;
const UNSUPPORTED = { status: 415, code: 'unsupported-media-type' } as const;
const TOO_LARGE = { status: 413, code: 'payload-too-large' } as const;

/** Of the bytes, the text and the form of a body, made from one that the operation takes: refused whatever it means. */
export function attacksOnForm(valid: Json): Attack[] {
  const json = JSON.stringify(valid);
  const [first = 'any'] = Object.keys(valid);
  /** The valid body with one more member, written as it is given. */
  const plus = (text: string) => `${json.slice(0, -1)}${json === '{}' ? '' : ','}${text}}`;
  const type = (value: string) => ({ 'content-type': value });
  return [
    { name: 'an empty body', body: '', ...MALFORMED },
    { name: 'truncated JSON', body: json.slice(0, -1), ...MALFORMED },
    { name: 'something behind the JSON', body: `${json}{}`, ...MALFORMED },
    { name: 'NaN', body: plus('"x":NaN'), ...MALFORMED },
    { name: 'Infinity', body: plus('"x":-Infinity'), ...MALFORMED },
    { name: 'a comment', body: `/* */${json}`, ...MALFORMED },
    { name: 'a control character in a string', body: plus('"x":"a\u0001b"'), ...MALFORMED },
    {
      name: '10^5 levels of objects',
      body: plus(`"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
      ...MALFORMED,
    },
    { name: '10^5 levels of lists', body: plus(`"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`), ...MALFORMED },
    { name: '10^5 levels that never close', body: '['.repeat(100_000), ...MALFORMED },
    { name: '__proto__', body: plus('"__proto__":{"admin":true}'), ...MALFORMED },
    { name: '__proto__, escaped', body: plus('"\\u005f_proto__":{"admin":true}'), ...MALFORMED },
    { name: '__proto__ deep down', body: plus('"x":[{"__proto__":{"admin":true}}]'), ...MALFORMED },
    { name: 'constructor.prototype', body: plus('"constructor":{"prototype":{"admin":true}}'), ...MALFORMED },
    {
      name: 'a duplicate member',
      body: plus(`${JSON.stringify(first)}:${JSON.stringify(valid[first] ?? 1)},"any":1,"any":1`),
      ...MALFORMED,
    },
    { name: 'a byte order mark', body: `\uFEFF${json}`, ...MALFORMED },
    {
      name: 'invalid UTF-8',
      body: Buffer.concat([Buffer.from(plus('"x":"').slice(0, -1)), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
      ...MALFORMED,
    },
    {
      name: 'overlong UTF-8',
      body: Buffer.concat([Buffer.from(plus('"x":"').slice(0, -1)), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
      ...MALFORMED,
    },
    { name: 'UTF-16', body: Buffer.from(json, 'utf16le'), ...MALFORMED },
    { name: 'a list', body: `[${json}]`, ...WRONG },
    { name: 'an empty list', body: '[]', ...WRONG },
    { name: 'null', body: 'null', ...WRONG },
    { name: 'a text', body: '"x"', ...WRONG },
    { name: 'a number', body: '1', ...WRONG },
    { name: 'an unknown member', body: plus('"colour":"red"'), ...WRONG },
    { name: 'a member that every object has', body: plus('"hasOwnProperty":1'), ...WRONG },
    { name: 'a constructor', body: plus('"constructor":1'), ...WRONG },
    { name: '1e400', body: plus('"x":1e400'), ...WRONG },
    { name: '2^53 + 1', body: plus('"x":9007199254740993'), ...WRONG },
    { name: 'half a surrogate pair', body: plus('"x":"\\ud800"'), ...WRONG },
    { name: 'half a surrogate pair as a name', body: plus('"\\udc00":1'), ...WRONG },
    { name: 'NUL', body: plus('"x":"\\u0000"'), ...WRONG },
    { name: 'more than a megabyte', body: plus(`"x":"${'x'.repeat(1_100_000)}"`), ...TOO_LARGE },
    { name: 'very many values', body: plus(`"x":[${'0,'.repeat(60_000)}0]`), ...TOO_LARGE },
    { name: 'XML', body: '<x/>', headers: type('application/xml'), ...UNSUPPORTED },
    { name: 'plain text', body: json, headers: type('text/plain'), ...UNSUPPORTED },
    { name: 'a form', body: `${first}=x`, headers: type('application/x-www-form-urlencoded'), ...UNSUPPORTED },
    {
      name: 'parts',
      body: `--b\r\n\r\n${json}\r\n--b--`,
      headers: type('multipart/form-data; boundary=b'),
      ...UNSUPPORTED,
    },
    { name: 'no media type', body: json, headers: type(''), ...UNSUPPORTED },
    { name: 'another charset', body: json, headers: type('application/json; charset=iso-8859-1'), ...UNSUPPORTED },
    { name: 'gzip', body: gzipSync(json), headers: { 'content-encoding': 'gzip' }, ...UNSUPPORTED },
    { name: 'a coding that nobody knows', body: json, headers: { 'content-encoding': 'x-none' }, ...UNSUPPORTED },
  ];
}

/** Texts that mean something to someone behind us; here they are texts. */
export const INJECTIONS: readonly string[] = [
  'a\r\nSet-Cookie: admin=1',
  "'; DROP TABLE messaging.events; --",
  '" OR "1"="1',
  "x' or 1 eq 1 or ProductID eq '",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be one anywhere
  '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  '$(id)`id`|id;id',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  '<script>alert(1)</script>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  ']]><x/><![CDATA[',
  '=1+1',
  '%00%0d%0a%s%n',
  '\u202Egnp.exe',
  'é\u0301\u0301',
  '👩‍👩‍👧‍👦',
  '\uFFFE\uFFFF',
  '\u0001\u001B[31m\u007F\u0085\u2028',
  '__proto__',
  'constructor',
];
