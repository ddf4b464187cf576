import { DataSource } from 'typeorm';
import { verifyChain } from '../audit/verify';
import { entities } from '../entities';
import { configFromEnvironment } from '../platform/config';
import { readerOptions } from '../platform/data-sources';
import { readerOf, type Reader } from '../platform/db';
import { startProblem } from '../platform/start-problem';
import { verifySnapshots } from '../sign-offs/verify-snapshots';

/**
 * `node dist/verify-audit.js`: proves the audit chain and what stands under every signature, or names
 * what is wrong and exits with 1.
 */
async function verifyAudit(): Promise<number> {
  const config = configFromEnvironment(null);
  const dataSource = await new DataSource(readerOptions(config, entities)).initialize();
  try {
    const db = readerOf(dataSource.manager);
    const [isWhole, isAsSent] = [await sayChain(db), await saySnapshots(db)];
    return isWhole && isAsSent ? 0 : 1;
  } finally {
    await dataSource.destroy();
  }
}

async function sayChain(db: Reader): Promise<boolean> {
  const { rows, problem } = await verifyChain(db);
  if (problem)
    process.stderr.write(
      `The audit trail is broken at row ${String(problem.seq)}. ${problem.sentence}\n` +
        `The ${String(rows)} rows before it are as they were written.\n`,
    );
  else
    process.stdout.write(
      `The audit trail is whole: ${String(rows)} rows, each as it was written.\n`,
    );
  return problem === null;
}

async function saySnapshots(db: Reader): Promise<boolean> {
  const { snapshots, problems } = await verifySnapshots(db);
  if (problems.length > 0) process.stderr.write(`${problems.join('\n')}\n`);
  else
    process.stdout.write(
      `What was sent for sign-off is as it was sent and decided: ${String(snapshots)} revisions.\n`,
    );
  return problems.length === 0;
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
