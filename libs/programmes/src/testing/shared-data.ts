import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const repository = join(__dirname, '../../../..');

/** Tests that read the project’s shared data. Where it is absent, one skipped test says so. */
export function withShared(file: string, tests: (text: string) => void): void {
  const path = join(repository, '../shared/data', file);
  if (existsSync(path)) tests(readFileSync(path, 'utf8'));
  else it.skip(`../shared/data/${file} is not here, so nothing is compared with it`, () => {});
}
