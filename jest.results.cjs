const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Leaves the counts of a run beside its project, where Nx keeps them together with a cached result
 * and `npm test` adds them up. Says nothing when Jest is started by hand.
 */
module.exports = class Results {
  constructor({ rootDir }) {
    this.folder = join(rootDir, 'test-results');
  }

  onRunComplete(_contexts, run) {
    const script = process.env.npm_lifecycle_event;
    if (!['test', 'test-postgres', 'e2e'].includes(script)) return;
    mkdirSync(this.folder, { recursive: true });
    const counts = {
      passed: run.numPassedTests,
      failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
      skipped: run.numPendingTests + run.numTodoTests,
    };
    writeFileSync(join(this.folder, `${script}.json`), JSON.stringify(counts));
  }
};
