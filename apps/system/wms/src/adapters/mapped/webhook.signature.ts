import { createHmac } from 'node:crypto';
import type { InboundWebhook } from '#messaging';
import { InvalidConnection } from '#platform/connections';
import { VendorError } from '#platform/http';
import { ExpressionError, type Expressions } from '#platform/mapping';
import { isSameText } from '#platform/secrets';
import { tooMuch } from './mapped.client.js';
import { type Expression, type Signature, textOf } from './mapping.js';

/** How far the vendor's clock and ours may be apart; older requests could be replays. */
const TOLERANCE_SECONDS = 300;

/** In bytes: a shorter one is guessed. */
const SHORTEST_KEY = 16;
/** More are told to come again. */
const MOST_WAITING = 100;

/** Whether a webhook is the vendor's, by HMAC-SHA256 in whatever form the mapping describes. */
export class WebhookSignature {
  private readonly keys: readonly Buffer[];

  /**
   * @param secret one, or two separated by a space while it rotates
   * @throws InvalidConnection for one that is too short
   */
  constructor(
    private readonly signature: Signature,
    secret: string,
    private readonly expressions: Expressions,
  ) {
    this.keys = secret.split(' ').map((each) => keyOf(each, signature.key));
    if (this.keys.some(({ length }) => length < SHORTEST_KEY))
      throw new InvalidConnection([`webhookSecret must be of at least ${SHORTEST_KEY} bytes`]);
  }

  /** @throws VendorError `auth` when the signature is missing, wrong, or of another time than now */
  async verify({ headers, rawBody }: InboundWebhook, nowMs: number): Promise<void> {
    if (this.expressions.waiting >= MOST_WAITING)
      throw new VendorError('unavailable', 'too many webhooks wait to be looked at');
    const { given, before, at, encoding } = this.signature;
    const read = (expression: Expression) => this.expressions.evaluate(textOf(expression), { headers });
    try {
      if (at !== undefined) {
        const seconds = Number((await read(at)) ?? Number.NaN);
        if (!(Math.abs(nowMs / 1000 - seconds) <= TOLERANCE_SECONDS)) throw refused('it is of another time');
      }
      const prefix = before === undefined ? '' : String((await read(before)) ?? '');
      const passed = [(await read(given)) ?? []].flat().map(String);
      const signed = this.keys.map((key) => createHmac('sha256', key).update(prefix).update(rawBody).digest(encoding));
      if (!signed.some((one) => passed.some((each) => isSameText(one, each)))) throw refused('no signature of it fits');
    } catch (error) {
      if (error instanceof ExpressionError) throw tooMuch(error) ?? refused(error.message);
      throw error;
    }
  }
}

const refused = (why: string): VendorError => new VendorError('auth', `webhook refused: ${why}`);
const keyOf = (secret: string, form: Signature['key']): Buffer =>
  form === 'text' ? Buffer.from(secret) : Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
