/** Why the product cannot start, said to the person at the terminal: what is wrong and what to do about it. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
