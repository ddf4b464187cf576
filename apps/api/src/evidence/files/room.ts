import type { Reader } from '../../platform/db';

/** Bytes of the files of this apprenticeship, withdrawn ones included: they are kept. */
export async function usedBytes(db: Reader, apprenticeshipId: string): Promise<number> {
  const [row] = await db.rows<{ bytes: string | number | null }>(
    `SELECT SUM(size) AS bytes FROM evidence WHERE apprenticeship_id = $1 AND state <> 'refused'`,
    [apprenticeshipId],
  );
  return Number(row?.bytes ?? 0);
}
