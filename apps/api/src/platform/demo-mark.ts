import type { DataSource } from 'typeorm';

/** The change that a database of the demo has in its audit trail, from the unit that adds its people. */
export const demoFill = 'demo.fill';

/** What a database is opened for: the demo, production, or neither (a test). */
export type Purpose = { demo?: boolean; production?: boolean };

/**
 * Why this database is not for the purpose, or null. Everybody knows the passwords of the demo, so
 * production never serves it; and the demo serves nobody's real record.
 */
export async function misuseOf(looking: DataSource, purpose: Purpose): Promise<string | null> {
  const has = async (statement: string, values: string[] = []) =>
    (await looking.query<unknown[]>(statement, values)).length > 0;
  const isDemo = await has('SELECT 1 FROM audit_events WHERE what = $1 LIMIT 1', [demoFill]);
  if (purpose.production && isDemo)
    return 'This database holds the demo accounts. Choose another one. Nothing was changed.';
  if (purpose.demo && !isDemo && (await has('SELECT 1 FROM people LIMIT 1')))
    return (
      'This database holds other people than the demo’s. Choose another one for the demo, ' +
      'or set NODE_ENV=production. Nothing was changed.'
    );
  return null;
}
