import { Seal } from '../../secrets/index.js';
import { givenVersion, withVersion } from '../etag/etag.interceptor.js';

/** What no JSON begins with. */
const SEALED = 'sealed:';
const VERSION = /^version:(\S+) /;

/** Answers as they are kept for a retry: nothing at all is the empty text, a version that does not show goes before, a secret is sealed. */
export class KeptAnswers {
  private readonly seal: Seal;

  constructor(internalSecret: string) {
    this.seal = new Seal(internalSecret, 'kept answers');
  }

  write(body: unknown, isSecret: boolean): string {
    const version = givenVersion(body);
    const text = body === undefined ? '' : JSON.stringify(body);
    const whole = version === undefined ? text : `version:${version} ${text}`;
    return isSecret ? SEALED + this.seal.seal(whole).toString('base64') : whole;
  }

  read(kept: string): unknown {
    const whole = kept.startsWith(SEALED) ? this.seal.open(Buffer.from(kept.slice(SEALED.length), 'base64')) : kept;
    if (whole === '') return undefined;
    const [head, version] = VERSION.exec(whole) ?? ['', undefined];
    const body = JSON.parse(whole.slice(head.length));
    return version === undefined ? body : withVersion(body, version);
  }
}
