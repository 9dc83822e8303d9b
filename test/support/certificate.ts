import { generateKeyPairSync, type KeyObject, randomInt, sign } from 'node:crypto';

/** A certificate with its key, as a TLS server takes them. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

export interface Validity {
  readonly from: Date;
  readonly to: Date;
  /** IPv4 address that it is for. */
  readonly address?: string;
}

/**
 * An X.509 certificate that signs itself, for the time that a test asks for: nothing that is installed here makes one that has
 * expired already. DER as RFC 5280 has it, and of it only what a TLS client looks at.
 */
export function selfSigned({ from, to, address = '127.0.0.1' }: Validity): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = randomInt(2 ** 47);
  // Issuers are looked up by name.
  const name = sequence(set(sequence(oid(2, 5, 4, 3), utf8(`vendor ${serial} of the tests`))));
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(serial),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(from), time(to)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(subjectAltName(address), basicConstraints())),
  );
  return {
    cert: pem('CERTIFICATE', sequence(body, ECDSA_WITH_SHA256, bits(signed(body, privateKey)))),
    key: pkcs8(privateKey),
  };
}

const signed = (body: Buffer, key: KeyObject): Buffer => sign('sha256', body, key);
const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }) as string;

const subjectAltName = (address: string): Buffer =>
  sequence(oid(2, 5, 29, 17), octets(sequence(tagged(0x87, Buffer.from(address.split('.').map(Number))))));
const basicConstraints = (): Buffer =>
  sequence(oid(2, 5, 29, 19), tagged(0x01, Buffer.of(0xff)), octets(sequence(tagged(0x01, Buffer.of(0xff)))));

// Distinguished encoding rules (ITU-T X.690).

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = content.length < 0x80 ? [content.length] : longForm(content.length);
  return Buffer.concat([Buffer.of(tag, ...length), content]);
}

function longForm(length: number): readonly number[] {
  const bytes = bytesOf(length);
  return [0x80 | bytes.length, ...bytes];
}

function bytesOf(value: number): number[] {
  const rest = Math.floor(value / 256);
  return [...(rest > 0 ? bytesOf(rest) : []), value % 256];
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts);
const octets = (content: Buffer): Buffer => tagged(0x04, content);
const bits = (content: Buffer): Buffer => tagged(0x03, Buffer.of(0), content);
const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));
/** Not negative: a first byte with its highest bit set has a zero before it. */
const integer = (value: number): Buffer => {
  const bytes = bytesOf(value);
  return tagged(0x02, Buffer.from((bytes[0] ?? 0) > 0x7f ? [0, ...bytes] : bytes));
};
/** UTCTime: until 2049 (RFC 5280, 4.1.2.5). */
const time = (at: Date): Buffer => tagged(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

function oid(first: number, second: number, ...others: readonly number[]): Buffer {
  return tagged(0x06, Buffer.from([40 * first + second, ...others.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0 || digits.length === 0; rest = Math.floor(rest / 128)) digits.unshift(rest % 128);
  return digits.map((digit, at) => (at < digits.length - 1 ? digit | 0x80 : digit));
}

const ECDSA_WITH_SHA256 = sequence(oid(1, 2, 840, 10045, 4, 3, 2));

const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END ${label}-----\n`;
