/** A line of progress; on stderr, so that a command's own output stays clean. */
export function say(text) {
  process.stderr.write(`  ${text}\n`);
}

/** Ends setup with a message that says what to do. */
export class SetupFailure extends Error {}
