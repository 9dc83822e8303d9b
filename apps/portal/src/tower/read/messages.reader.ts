import { Inject, Injectable } from '@nestjs/common';
import { Documents } from '#messaging';
import { CONFIG, type CrossdockConfig } from '#platform/config';
import { ProblemError } from '#platform/errors';
import type { DocumentView } from '../../tower.view.js';

/** What of a message is shown at once; all of it is there as a file. */
const SHOWN_BYTES = 64 * 1024;
const TEXT = /^text\/|json|xml|edi/i;
/** RFC 9110 8.3.1, with whatever parameters; who sent it said what it is. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;[\x20-\x7e]*)?$/;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/json/i, 'json'],
  [/xml/i, 'xml'],
  [/edi/i, 'edi'],
  [/pdf/i, 'pdf'],
  [/gif/i, 'gif'],
  [/png/i, 'png'],
  [/csv/i, 'csv'],
  [/^text\//i, 'txt'],
];

/** A message as it came in or went out, to the byte. */
export interface MessageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

/** Raw messages, by the claim checks that timelines and cases have of them. */
@Injectable()
export class MessagesReader {
  private readonly tenant: string;

  constructor(
    private readonly documents: Documents,
    @Inject(CONFIG) config: CrossdockConfig,
  ) {
    this.tenant = config.landscape.tenant;
  }

  /** To be looked at in a page: where it is text, its beginning. Undefined where it is not kept. */
  async shown(id: string): Promise<DocumentView | undefined> {
    const found = await this.documents.get(this.tenant, id);
    if (!found) return undefined;
    const { mediaType, body, receivedAt } = found;
    if (!TEXT.test(mediaType)) return { id, mediaType, size: body.length, receivedAt, shown: 0 };
    // A letter of which only the first bytes are within is left out.
    const text = new TextDecoder().decode(body.subarray(0, SHOWN_BYTES), { stream: body.length > SHOWN_BYTES });
    return { id, mediaType, size: body.length, receivedAt, shown: Math.min(body.length, SHOWN_BYTES), text };
  }

  /** All of it, as it is. @throws ProblemError `not-found` */
  async file(id: string): Promise<MessageFile> {
    const found = await this.documents.get(this.tenant, id);
    if (!found) throw new ProblemError('not-found', `There is no message ${id}`);
    const mediaType = MEDIA_TYPE.test(found.mediaType) ? found.mediaType : 'application/octet-stream';
    const ending = ENDINGS.find(([form]) => form.test(mediaType))?.[1] ?? 'bin';
    return { name: `${id.slice(0, 16)}.${ending}`, mediaType, body: found.body };
  }
}
