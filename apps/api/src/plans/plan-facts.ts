import {
  breakOn,
  isMet,
  type ItemFacts,
  type ItemState,
  type PlannedItem,
  type Role,
} from '@tracker/domain';
import type { ProgrammeItem } from '@tracker/programmes';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { placeholders } from '../people/parties';
import type { Reader } from '../platform/db';
import type { PlanItem } from './plan-item.entity';

/** What a plan item is, as far as progress is concerned. The words come from the programme. */
type ProgressRow = {
  id: string;
  apprenticeshipId: string;
  itemKey: string;
  state: ItemState;
  owner: Role;
  signer: Role;
  required: boolean | number;
  dueOn: string;
  requestedOn: string | null;
  signedOffOn: string | null;
};

/** One item of a plan with its place in the programme. */
export type PlanFact = PlannedItem & {
  apprenticeshipId: string;
  signedOffOn: string | null;
  programmeItem: ProgrammeItem;
  waitsFor: readonly string[];
};

/** Apprenticeship → its items, in the order of the programme. One statement for all. */
export async function planFactsOf(
  db: Reader,
  records: readonly ApprenticeRecord[],
): Promise<Map<string, PlanFact[]>> {
  if (records.length === 0) return new Map();
  const ids = records.map(({ id }) => id);
  const rows = await db.rows<ProgressRow>(
    `SELECT id, apprenticeship_id AS "apprenticeshipId", item_key AS "itemKey", state, owner, signer,
            required, due_on AS "dueOn", requested_on AS "requestedOn", signed_off_on AS "signedOffOn"
       FROM plan_items WHERE apprenticeship_id IN (${placeholders(ids, 1)})`,
    ids,
  );
  const byRecord = new Map<string, ProgressRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) byRecord.get(row.apprenticeshipId)?.push(row);
  return new Map(
    records.map((record) => [record.id, inOrder(record, byRecord.get(record.id) ?? [])]),
  );
}

export async function planFactsFor(db: Reader, record: ApprenticeRecord): Promise<PlanFact[]> {
  return (await planFactsOf(db, [record])).get(record.id) ?? [];
}

function inOrder(record: ApprenticeRecord, rows: readonly ProgressRow[]): PlanFact[] {
  const byKey = new Map(rows.map((row) => [row.itemKey, row]));
  const state = (key: string) => byKey.get(key)?.state;
  return record.programme.content.items.flatMap((programmeItem) => {
    const row = byKey.get(programmeItem.key);
    return row
      ? [
          {
            ...row,
            required: Boolean(row.required),
            title: programmeItem.title,
            programmeItem,
            waitsFor: waitsFor(record, programmeItem, state),
          },
        ]
      : [];
  });
}

/** Titles of the prerequisites that hold the item up. */
export const waitsFor = (
  { programme }: ApprenticeRecord,
  { needs }: ProgrammeItem,
  stateOf: (key: string) => ItemState | undefined,
): string[] => needs.filter((key) => !isMet(stateOf(key))).map((key) => programme.item(key).title);

/** What the rules need to judge a move of this item. */
export const itemFactsOf = (
  { parties, breaks, today }: ApprenticeRecord,
  item: Pick<PlanItem, 'state' | 'owner' | 'signer'>,
  waiting: readonly string[],
): ItemFacts => ({
  state: item.state,
  owner: item.owner,
  signer: item.signer,
  parties,
  waitsFor: waiting,
  pausedBy: breakOn(breaks, today),
});
