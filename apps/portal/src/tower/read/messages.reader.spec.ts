import { expect, it } from 'vitest';
import type { Documents } from '#messaging';
import type { CrossdockConfig } from '#platform/config';
import { MessagesReader } from './messages.reader.js';

const RECEIVED = '2026-11-27T10:00:00.000Z';
const ID = 'f'.repeat(64);

const reading = (mediaType: string, body: Buffer) =>
  new MessagesReader(
    {
      get: async (_: string, id: string) => (id === ID ? { mediaType, body, receivedAt: RECEIVED } : null),
    } as unknown as Documents,
    { landscape: { tenant: 'default' } } as CrossdockConfig,
  );

it('a message longer than a page shows is there whole as a file, and shown up to its last whole letter', async () => {
  // The last byte that is shown is the first of a letter of two.
  const text = `${'x'.repeat(64 * 1024 - 1)}é and the rest`;
  const messages = reading('application/json', Buffer.from(text));
  expect(await messages.shown(ID)).toEqual({
    id: ID,
    mediaType: 'application/json',
    size: Buffer.byteLength(text),
    receivedAt: RECEIVED,
    shown: 64 * 1024,
    text: 'x'.repeat(64 * 1024 - 1),
  });
  expect(await messages.file(ID)).toEqual({
    name: `${'f'.repeat(16)}.json`,
    mediaType: 'application/json',
    body: Buffer.from(text),
  });
});

it('what is no text is not shown, and is a file to the byte', async () => {
  const body = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);
  const messages = reading('application/pdf', body);
  expect(await messages.shown(ID)).toEqual({
    id: ID,
    mediaType: 'application/pdf',
    size: 6,
    receivedAt: RECEIVED,
    shown: 0,
  });
  expect(await messages.file(ID)).toEqual({ name: `${'f'.repeat(16)}.pdf`, mediaType: 'application/pdf', body });
});

it.each(['', 'json', 'text/html\r\nset-cookie: a=b', 'text/häßlich'])(
  'a kind that is none (%j) is told as bytes',
  async (odd) => {
    expect(await reading(odd, Buffer.from('x')).file(ID)).toMatchObject({ mediaType: 'application/octet-stream' });
  },
);

it('a message that is not kept is not found', async () => {
  await expect(reading('text/plain', Buffer.from('x')).file('none')).rejects.toMatchObject({ code: 'not-found' });
  expect(await reading('text/plain', Buffer.from('x')).shown('none')).toBeUndefined();
});
