import type { DataSource } from 'typeorm';

/** The change that a database of the demo has in its audit trail, from the unit that adds its people. */
export const demoFill = 'demo.fill';

/** Only programmes are published before the demo is filled in: the mark is among these, in millions of rows. */
const firstRows = 100;

/** What a database is opened for: the demo, production, or neither (a test). */
export type Purpose = { demo?: boolean; production?: boolean };

/**
 * Why this database is not for the purpose, or null. Everybody knows the passwords of the demo, so
 * production never serves it; and the demo serves nobody's real record.
 */
export async function misuseOf(looking: DataSource, purpose: Purpose): Promise<string | null> {
  const has = async (statement: string, values: unknown[] = []) =>
    (await looking.query<unknown[]>(statement, values)).length > 0;
  const isDemo = await has('SELECT 1 FROM audit_events WHERE seq <= $1 AND what = $2', [
    firstRows,
    demoFill,
  ]);
  if (purpose.production && isDemo)
    return 'This database holds the demo accounts. Choose another one. Nothing was changed.';
  if (purpose.demo && !isDemo && (await has('SELECT 1 FROM people LIMIT 1')))
    return (
      'This database holds other people than the demo’s. Choose another one for the demo, ' +
      'or set NODE_ENV=production. Nothing was changed.'
    );
  return null;
}
