import { Matches } from 'class-validator';

export class ClientParams {
  /**
   * The OAuth client id.
   * @example partner-3pl-east
   */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, {
    message:
      'clientId begins with a letter or digit and has at most 100 letters, digits, dots, hyphens and underscores',
  })
  clientId: string;
}
