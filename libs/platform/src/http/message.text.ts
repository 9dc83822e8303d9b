import { isUtf8 } from 'node:buffer';

/** Bytes that are no text, or no JSON, that anybody can read. The message says what they are. */
export class Unreadable extends SyntaxError {
  override readonly name = 'Unreadable';
}

/** Nothing that vendors tell is nested deeper: whoever reads it, writes it down or compares it goes down as deep. */
const DEEPEST = 200;

/** Byte order marks (WHATWG Encoding, 6) of what is no UTF-8. */
const MARKS: readonly [Buffer, string][] = [
  [Buffer.of(0xff, 0xfe), 'utf-16le'],
  [Buffer.of(0xfe, 0xff), 'utf-16be'],
];

/**
 * What a vendor wrote, without its byte order mark. UTF-8 where it is that, whatever is declared: JSON is nothing else (RFC
 * 8259, 8.1), and what only happens to be UTF-8 is rare. Else as its mark or its `Content-Type` says; letters are never guessed.
 * @throws Unreadable
 */
export function textOf(bytes: Buffer, contentType = ''): string {
  const declared = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase();
  const marked = MARKS.find(([mark]) => bytes.subarray(0, mark.length).equals(mark))?.[1];
  const charset = marked ?? (declared?.startsWith('utf-16') ? declared : isUtf8(bytes) ? 'utf-8' : declared);
  if (!charset || (charset === 'utf-8' && !isUtf8(bytes))) throw new Unreadable('bytes that are no UTF-8');
  if (charset === 'utf-8') return bytes.toString('utf8').replace(/^\uFEFF/, '');
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Unreadable(`a text that is not in its charset ${JSON.stringify(charset.slice(0, 40))}`, { cause });
  }
}

/** @throws Unreadable */
export function jsonOf(bytes: Buffer, contentType?: string): unknown {
  return parseJson(textOf(bytes, contentType));
}

/** @throws Unreadable */
export function parseJson(text: string): unknown {
  if (isWebPage(text)) throw new Unreadable('a web page');
  if (isTooDeep(text)) throw new Unreadable(`JSON that is nested deeper than ${DEEPEST} levels`);
  try {
    return JSON.parse(UNKEEPABLE.test(text) ? keepable(text) : text);
  } catch (cause) {
    throw new Unreadable('what is no JSON', { cause });
  }
}

/** Escapes of what is no letter and no database keeps: NUL, and perhaps halves of a pair (RFC 8259, 8.2). */
const UNKEEPABLE = /\\u(?:0000|d[89a-f])/i;
/** Each escape as a whole: a pair of surrogates, any other number, or a letter. */
const ESCAPES = /\\(?:u(?:d[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|[0-9a-f]{4})|[^u])/gi;

/** With the sign for what is no letter in their place: one of them must not hold up an order, nor those behind it. */
const keepable = (text: string): string =>
  text.replace(ESCAPES, (each) => (/^\\u(?:0000|d[89a-f]..)$/i.test(each) ? '\\ufffd' : each));

/** What gateways, proxies and log-on pages answer in a vendor's place, most often with 200. */
export const isWebPage = (text: string): boolean => /^\s*<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(0, 200));

const [QUOTE, BACKSLASH] = [0x22, 0x5c] as const;
/** Brackets and braces differ by one bit. */
const [BIT, OPEN, CLOSE] = [0x20, 0x7b, 0x7d] as const;

/** Looked at before it is parsed: to parse millions of brackets takes a hundred times their size. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if ((code | BIT) === OPEN) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if ((code | BIT) === CLOSE) depth -= 1;
  }
  return false;
}

/** Where the string that begins there ends; the end of the text where it does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}
