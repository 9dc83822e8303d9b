import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf, textOf, Unreadable } from './message.text.js';

const MÜLLER = '{"name":"Müller"}';
const latin1 = Buffer.from(MÜLLER, 'latin1');
const utf16 = Buffer.from(`\uFEFF${MÜLLER}`, 'utf16le');

describe('what a vendor wrote', () => {
  it.each<[string, Buffer, string | undefined]>([
    ['UTF-8', Buffer.from(MÜLLER), undefined],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${MÜLLER}`), 'application/json'],
    ['UTF-8 that is called otherwise', Buffer.from(MÜLLER), 'application/json; charset=ISO-8859-1'],
    ['another charset that is declared', latin1, 'application/json;charset="iso-8859-1"'],
    ['another charset by its old name', latin1, 'text/json; CHARSET=Latin1'],
    ['UTF-16 by its mark', utf16, 'application/json'],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16(), undefined],
    ['UTF-16 as declared', utf16.subarray(2), 'application/json; charset=utf-16le'],
  ])('is read to the letter: %s', (_, bytes, contentType) => {
    expect(jsonOf(bytes, contentType)).toEqual({ name: 'Müller' });
  });

  it.each<[string, Buffer, string | undefined]>([
    ['bytes that are no UTF-8', latin1, undefined],
    ['bytes that are no UTF-8', latin1, 'application/json; charset=utf-8'],
    ['a text that is not in its charset "klingon"', latin1, 'application/json; charset=klingon'],
    ['a text that is not in its charset "utf-16le"', utf16.subarray(0, 7), undefined],
    ['a web page', Buffer.from(' \n<!DOCTYPE HTML PUBLIC "-//W3C//DTD">'), undefined],
    ['a web page', Buffer.from('<html lang="en">'), 'application/json'],
    ['what is no JSON', Buffer.from('{"id":1'), undefined],
    [
      'JSON that is nested deeper than 200 levels',
      Buffer.from(`${'{"a":['.repeat(101)}${']}'.repeat(101)}`),
      undefined,
    ],
  ])('is refused as %s', (what, bytes, contentType) => {
    expect(() => jsonOf(bytes, contentType)).toThrow(new Unreadable(what));
  });

  it('can be kept: what is no letter is shown as such, and every letter is what it was', () => {
    const text = String.raw`{"a":"x\u0000y\uD800z\udc00","b":"\ud83d\ude00","c":"\\u0000","\u0000":"\u00fc\n"}`;
    expect(jsonOf(Buffer.from(text))).toEqual({ a: 'x\ufffdy\ufffdz\ufffd', b: '😀', c: '\\u0000', '\ufffd': 'ü\n' });
  });

  it('is as deep as it is, whatever brackets and quotes its texts have', () => {
    const texts = fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', 'a', '\u2028'), maxLength: 300 });
    fc.assert(
      fc.property(fc.array(texts), fc.integer({ min: 1, max: 220 }), (members, levels) => {
        const text = `${'['.repeat(levels)}${JSON.stringify(members)}${']'.repeat(levels)}`;
        const read = () => jsonOf(Buffer.from(text));
        if (levels >= 200) expect(read).toThrow('nested deeper');
        else expect(JSON.stringify(read())).toBe(text);
      }),
    );
  });

  it('comes out the same from whatever charset it was in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOf(Buffer.from(text))).toBe(text.replace(/^\uFEFF/, ''));
        const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
        expect(textOf(marked)).toBe(text);
      }),
    );
  });
});
