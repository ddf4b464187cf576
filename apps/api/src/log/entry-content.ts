import type { EntryInput } from '@tracker/contract';
import { checkEntryDay, isOffTheJob, takesSessions, type HoursAnswers } from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import { planFactsFor, type PlanFact } from '../plans/plan-facts';
import type { Reader, Tx } from '../platform/db';
import { InvalidInput } from '../platform/invalid-input';
import { LogEntryItem, type LogEntry } from './log-entry.entity';

type Content = Pick<
  LogEntry,
  | 'heldOn'
  | 'minutes'
  | 'kind'
  | 'mode'
  | 'withPeople'
  | 'did'
  | 'learned'
  | 'inPaidHours'
  | 'newLearning'
  | 'relevant'
  | 'notEnglishOrMaths'
  | 'notAssessmentOrReview'
  | 'offTheJob'
>;

/** One way to say one thing: each name and each item once. */
export const tidied = (input: EntryInput): EntryInput => ({
  ...input,
  with: [...new Set(input.with)],
  itemIds: [...new Set(input.itemIds)].sort(),
});

/** The columns of what was sent, once the rules agree. `entryId`: the session itself, when it is changed. */
export async function checkedContent(
  tx: Tx,
  record: ApprenticeRecord,
  input: EntryInput,
  items: readonly PlanFact[],
  entryId?: string,
): Promise<Content> {
  const { row, today, breaks } = record;
  const { on, minutes } = input;
  const answers = answersIn(input);
  const otherMinutes = await minutesOn(tx, record.id, on, entryId);
  checkEntryDay({ ...row, breaks, on, minutes, otherMinutes, today });
  return {
    heldOn: on,
    minutes,
    kind: input.kind,
    mode: input.mode,
    withPeople: input.with,
    did: input.did,
    learned: input.learned,
    ...answers,
    offTheJob: isOffTheJob({
      ...answers,
      items: items.map(({ programmeItem }) => programmeItem.offTheJob),
    }),
  };
}

export const answersIn = (of: HoursAnswers): HoursAnswers => ({
  newLearning: of.newLearning,
  relevant: of.relevant,
  inPaidHours: of.inPaidHours,
  notEnglishOrMaths: of.notEnglishOrMaths,
  notAssessmentOrReview: of.notAssessmentOrReview,
});

/** Minutes of the other sessions that stand in the log on that day. */
async function minutesOn(tx: Tx, apprenticeshipId: string, on: string, exceptId = '') {
  const rows = await tx.rows<{ minutes: number | null }>(
    `SELECT SUM(minutes) AS minutes FROM log_entries
      WHERE apprenticeship_id = $1 AND held_on = $2 AND id <> $3 AND state <> 'withdrawn'`,
    [apprenticeshipId, on, exceptId],
  );
  return Number(rows[0]?.minutes ?? 0);
}

/**
 * The items of the plan that the session counts towards. Those of another plan are refused, and so
 * are those that are not required, unless the session counted towards them `before`.
 */
export async function chosenItems(
  db: Reader,
  record: ApprenticeRecord,
  itemIds: readonly string[],
  before: readonly string[] = [],
): Promise<PlanFact[]> {
  if (itemIds.length === 0) return [];
  const plan = await planFactsFor(db, record);
  const chosen = plan.filter(({ id }) => itemIds.includes(id));
  if (chosen.length < itemIds.length)
    throw new InvalidInput({ itemIds: 'Choose items from your own plan' });
  const refused = chosen.find(({ id, state }) => !takesSessions(state) && !before.includes(id));
  if (refused)
    throw new InvalidInput({
      itemIds: `Choose items that are part of your plan. “${refused.title}” is not required`,
    });
  return chosen;
}

/** Writes down which items the session counts towards, in place of those before. */
export async function link(tx: Tx, entryId: string, itemIds: readonly string[]): Promise<void> {
  await tx.delete(LogEntryItem, { entryId });
  if (itemIds.length === 0) return;
  await tx.insert(
    LogEntryItem,
    itemIds.map((planItemId) => ({ entryId, planItemId })),
  );
}

/** The session as the form would send it. */
export async function inputOf(db: Reader, entry: LogEntry): Promise<EntryInput> {
  const links = await db.findBy(LogEntryItem, { entryId: entry.id });
  return {
    kind: entry.kind,
    mode: entry.mode,
    on: entry.heldOn,
    minutes: entry.minutes,
    with: entry.withPeople,
    did: entry.did,
    learned: entry.learned,
    itemIds: links.map(({ planItemId }) => planItemId).sort(),
    ...answersIn(entry),
  };
}

/** Names of the fields that do not say the same. */
export const changedFields = (before: EntryInput, after: EntryInput): string[] =>
  (Object.keys(before) as (keyof EntryInput)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
