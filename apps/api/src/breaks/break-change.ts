import {
  breakApproversOf,
  checkBreakMove,
  conflict,
  holdersOf,
  invalid,
  outdated,
  type BreakMove,
  type Day,
  type PersonId,
} from '@tracker/domain';
import { nameIn, type ApprenticeRecord, type Records } from '../apprenticeships/records';
import type { Tx } from '../platform/db';
import { factsOf, visibleBreak, type LoadedBreak } from './break-rows';
import { BreakInLearning } from './break.entity';

/** What asking for a break and deciding on it share. */

export type Begun = { record: ApprenticeRecord; found: LoadedBreak; all: LoadedBreak[] };

/** The break, once the rules agree. Changes of one record take turns from here on. */
export async function beginChange(
  tx: Tx,
  records: Records,
  me: PersonId,
  { id, version, name }: { id: string; version: string; name: BreakMove },
): Promise<Begun> {
  await tx.rows(
    `UPDATE apprenticeships SET version = version + 1
      WHERE id = (SELECT apprenticeship_id FROM breaks WHERE id = $1)`,
    [id],
  );
  const begun = await visibleBreak(tx, records, me, id);
  if (String(begun.found.row.version) !== version)
    throw outdated(
      'This break has changed since you opened it. Nothing was saved. Read it again before you go on',
    );
  checkBreakMove(me, factsOf(begun.record, begun.found), name);
  return begun;
}

/** Compare-and-set: the break is still as it was read. */
export async function setBreak(tx: Tx, row: BreakInLearning, values: Partial<BreakInLearning>) {
  const { id, version } = row;
  const next = { ...values, version: version + 1 };
  if ((await tx.update(BreakInLearning, { id, version }, next)) === 0)
    throw conflict('Somebody else has just changed this break');
}

export function recordOn(
  tx: Tx,
  me: PersonId,
  { id, apprenticeshipId, fromOn }: BreakInLearning,
  verb: string,
  detail: Record<string, unknown>,
) {
  tx.record({
    by: me,
    what: `break.${verb}`,
    subject: { kind: 'break', id },
    apprenticeshipId,
    detail: { fromOn, ...detail },
  });
}

export function refuseProblems(problems: Record<string, string>) {
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

/** What a mail says about the break. */
export const aboutOf = (
  publicUrl: string,
  record: ApprenticeRecord,
  { id, fromOn }: BreakInLearning,
  untilOn: Day,
) => ({
  apprentice: nameIn(record, record.parties.apprentice),
  dates: { fromOn, untilOn },
  page: `${publicUrl}/breaks/${id}`,
});

/** The line manager decides. Where nobody is, or they ask themselves, the programme leads do. */
export function toBeAsked({ parties }: ApprenticeRecord, me: PersonId): PersonId[] {
  const approvers = breakApproversOf(parties, me);
  const managers = approvers.filter((id) => holdersOf(parties, 'line-manager').includes(id));
  return managers.length > 0 ? managers : approvers;
}
