import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBuilt, stopBuilt } from '../service';

let folder: string | undefined;

/** The demo is filled once for the whole run. Each service gets a copy. */
export async function fillDemo() {
  if (process.env['BASE_URL']) return;
  folder = mkdtempSync(path.join(tmpdir(), 'tracker-e2e-'));
  const file = path.join(folder, 'demo.sqlite');
  const { child } = await startBuilt({
    DATABASE_FILE: file,
    MAIL_FOLDER: path.join(folder, 'mail'),
  });
  await stopBuilt(child);
  process.env['DEMO_DATABASE'] = file;
}

export const removeDemo = () => folder && rmSync(folder, { recursive: true, force: true });
