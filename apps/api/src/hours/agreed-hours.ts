import {
  addDays,
  learningDaysBetween,
  minimumOf,
  type ContractedPeriod,
  type Minimum,
  type PersonId,
} from '@tracker/domain';
import type { ApprenticeRecord } from '../apprenticeships/records';
import type { Reader } from '../platform/db';
import { ContractedHours, PriorLearning } from './agreed-hours.entity';

/** What was agreed about the hours of one apprenticeship, and what was once. */
export type AgreedHours = {
  contracted: ContractedHours[];
  takenBack: ContractedHours[];
  prior: PriorLearning | null;
  earlierPrior: PriorLearning[];
};

export async function agreedHoursOf(db: Reader, apprenticeshipId: string): Promise<AgreedHours> {
  const periods = await db.find(ContractedHours, {
    where: { apprenticeshipId },
    order: { fromOn: 'ASC', recordedAt: 'ASC', id: 'ASC' },
  });
  const [prior = null, ...earlierPrior] = await db.find(PriorLearning, {
    where: { apprenticeshipId },
    order: { recordedAt: 'DESC', id: 'DESC' },
  });
  return {
    contracted: periods.filter(({ takenBackAt }) => takenBackAt === null),
    takenBack: periods.filter(({ takenBackAt }) => takenBackAt !== null),
    prior,
    earlierPrior,
  };
}

/** Another one with each change: nothing that was agreed is deleted, so that the rows only grow. */
export const versionOf = ({ contracted, takenBack, prior, earlierPrior }: AgreedHours) =>
  [contracted.length, takenBack.length, prior ? earlierPrior.length + 1 : 0].join('-');

/** The minimum by the rule of the start date, from what is agreed now. Days of breaks add nothing to it. */
export const minimumIn = (
  { row, programme, breaks }: ApprenticeRecord,
  { contracted, prior }: { contracted: readonly ContractedPeriod[]; prior: PriorLearning | null },
): Minimum =>
  minimumOf({
    startOn: row.startOn,
    plannedEndOn: addDays(row.startOn, learningDaysBetween(breaks, row.startOn, row.plannedEndOn)),
    publishedMinutes: programme.content.offTheJob.minimumHours * 60,
    contracted,
    priorMinutes: prior?.minutes ?? 0,
  });

/** Everybody whose name stands on the page of hours. */
export const namedIn = ({
  contracted,
  takenBack,
  prior,
  earlierPrior,
}: AgreedHours): PersonId[] => [
  ...[...contracted, ...takenBack].flatMap(({ recordedBy, takenBackBy }) =>
    takenBackBy === null ? [recordedBy] : [recordedBy, takenBackBy],
  ),
  ...[...(prior ? [prior] : []), ...earlierPrior].map(({ recordedBy }) => recordedBy),
];
