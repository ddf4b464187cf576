import { DataSource } from 'typeorm';
import { verifyChain } from '../audit/verify';
import { entities } from '../entities';
import { configFromEnvironment } from '../platform/config';
import { readerOptions } from '../platform/data-sources';
import { readerOf } from '../platform/db';
import { startProblem } from '../platform/start-problem';

/** `node dist/verify-audit.js`: proves the audit chain, or names its first bad row and exits with 1. */
async function verifyAudit(): Promise<number> {
  const config = configFromEnvironment(null);
  const dataSource = await new DataSource(readerOptions(config, entities)).initialize();
  try {
    const { rows, problem } = await verifyChain(readerOf(dataSource.manager));
    if (!problem) {
      process.stdout.write(
        `The audit trail is whole: ${String(rows)} rows, each as it was written.\n`,
      );
      return 0;
    }
    process.stderr.write(
      `The audit trail is broken at row ${String(problem.seq)}. ${problem.sentence}\n` +
        `The ${String(rows)} rows before it are as they were written.\n`,
    );
    return 1;
  } finally {
    await dataSource.destroy();
  }
}

verifyAudit().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${startProblem(error)}\n`);
    process.exitCode = 1;
  },
);
