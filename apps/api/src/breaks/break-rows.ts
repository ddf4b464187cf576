import {
  mayReadRecord,
  missing,
  type BreakDates,
  type BreakFacts,
  type PersonId,
} from '@tracker/domain';
import { In } from 'typeorm';
import type { ApprenticeRecord, Records } from '../apprenticeships/records';
import type { Reader } from '../platform/db';
import { BreakInLearning, BreakRequest } from './break.entity';

/** One break, with all that was asked for about it, the first request first. */
export type LoadedBreak = { row: BreakInLearning; requests: BreakRequest[] };

/** Every break of one apprenticeship, the latest first. Two statements. */
export async function breaksOf(db: Reader, apprenticeshipId: string): Promise<LoadedBreak[]> {
  const rows = await db.find(BreakInLearning, {
    where: { apprenticeshipId },
    order: { fromOn: 'DESC', id: 'ASC' },
  });
  if (rows.length === 0) return [];
  const requests = await db.find(BreakRequest, {
    where: { breakId: In(rows.map(({ id }) => id)) },
    order: { number: 'ASC' },
  });
  return rows.map((row) => ({
    row,
    requests: requests.filter(({ breakId }) => breakId === row.id),
  }));
}

/** What waits for a decision. */
export const waitingIn = ({ requests }: LoadedBreak): BreakRequest | undefined =>
  requests.find(({ outcome }) => outcome === null);

export const factsOf = ({ parties }: ApprenticeRecord, each: LoadedBreak): BreakFacts => ({
  state: each.row.state,
  askedBy: waitingIn(each)?.askedBy ?? null,
  parties,
});

/** The days that a break takes, or would take if what waits is approved: no other break may have them. */
export function takenBy(each: LoadedBreak): BreakDates[] {
  const { fromOn, untilOn, state } = each.row;
  if (state !== 'asked' && state !== 'approved') return [];
  const asked = waitingIn(each)?.untilOn ?? untilOn;
  return [{ fromOn, untilOn: asked > untilOn ? asked : untilOn }];
}

/** The planned end that no break has moved. */
export const firstEndOn = ({ row }: ApprenticeRecord, breaks: readonly LoadedBreak[]) =>
  breaks
    .flatMap(({ requests }) => requests)
    .filter(({ outcome }) => outcome === 'approved')
    .sort((a, b) => (a.decidedIn ?? 0) - (b.decidedIn ?? 0))[0]?.endedOnBefore ?? row.plannedEndOn;

/** The break and the others of its record, for who may read the record. For anybody else it does not exist. */
export async function visibleBreak(db: Reader, records: Records, me: PersonId, id: string) {
  const row = await db.findOneBy(BreakInLearning, { id });
  if (!row) throw missing('Break');
  const record = await records.one(db, row.apprenticeshipId);
  if (!mayReadRecord(record.parties, me)) throw missing('Break');
  const all = await breaksOf(db, record.id);
  const found = all.find((each) => each.row.id === id);
  if (!found) throw missing('Break');
  return { record, found, all };
}
