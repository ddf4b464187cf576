import type { EvidenceView } from '@tracker/contract';
import { holdersOf, mayReadRecord, signersOf, type PersonId } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { planFactsFor } from '../plans/plan-facts';
import type { Reader } from '../platform/db';
import { servedItems } from './evidence-rows';

/** The items of the record that this person may see. Null: the whole record. */
export type SeenItems = ReadonlySet<string> | null;

/** Who signs or does single items sees these, and what belongs to them. */
export async function itemsSeenBy(
  db: Reader,
  me: PersonId,
  record: ApprenticeRecord,
): Promise<SeenItems> {
  const { parties } = record;
  if (mayReadRecord(parties, me)) return null;
  const plan = await planFactsFor(db, record);
  const seen = plan.filter(
    (item) => signersOf(parties, item).includes(me) || holdersOf(parties, item.owner).includes(me),
  );
  return new Set(seen.map(({ id }) => id));
}

/** The items that each piece serves, itself or through a session. */
export async function servedBy(
  db: Reader,
  apprenticeshipId: string,
  evidenceId: string,
): Promise<string[]> {
  const rows = await db.rows<{ itemId: string }>(
    `SELECT x.plan_item_id AS "itemId" FROM (${servedItems}) x WHERE x.evidence_id = $2`,
    [apprenticeshipId, evidenceId],
  );
  return rows.map(({ itemId }) => itemId);
}

/** Without the titles of items and sessions that this person does not see. */
export function seenParts(view: EvidenceView, seen: SeenItems): EvidenceView {
  if (seen === null) return view;
  return { ...view, items: view.items.filter(({ id }) => seen.has(id)), entries: [] };
}
