import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Ends a run with one line that scripts can read: what passed and what failed, a file that could not load counting as one. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
      }
      if (module.errors().length > 0) failed += 1;
    }
    if (reason === 'interrupted' && failed === 0) failed = 1;
    // After the default reporter's own last lines, whatever order reporters are called in.
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  }
}
