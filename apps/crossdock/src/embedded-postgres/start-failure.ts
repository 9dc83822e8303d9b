/** Why the product cannot start, said to the person at the terminal: what is wrong and what to do about it. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** @param complaint what the program wrote */
export function explain(what: string, complaint: string): StartFailure {
  if (/No space left on device/i.test(complaint))
    return new StartFailure(`${what}: there is no space left on the disk.`);
  const lines = complaint.trim().split('\n').slice(-5).join('\n  ');
  return new StartFailure(`${what}:\n  ${lines}`);
}
