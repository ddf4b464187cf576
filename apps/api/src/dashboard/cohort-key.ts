import { monthWords } from '@tracker/domain';
import { InvalidInput } from '../platform/invalid-input';

/** Who started one programme in the same month. `month`: `YYYY-MM`. `programme`: its key. */
export type Cohort = { month: string; programme: string };

export const keyOf = ({ month, programme }: Cohort) => `${month}-${programme}`;

export const cohortTitle = ({ month, title }: Pick<Cohort, 'month'> & { title: string }) =>
  `${monthWords(month)}, ${title}`;

/** Null: all cohorts together. One that nobody belongs to is bad input (422). */
export function cohortFrom<Known extends Cohort>(
  key: string,
  known: readonly Known[],
): Known | null {
  if (key === '') return null;
  const found = known.find((each) => keyOf(each) === key);
  if (!found) throw new InvalidInput({ cohort: 'Choose a cohort from the list' });
  return found;
}

/** What narrows a statement over `standings s` to a cohort. Its values begin at this placeholder. */
export function cohortSql(cohort: Cohort | null, first: number) {
  if (!cohort) return { join: '', condition: '', values: [] };
  const [month, programme] = [`$${String(first)}`, `$${String(first + 1)}`];
  return {
    join: `JOIN apprenticeships a ON a.id = s.apprenticeship_id
           JOIN programme_versions v ON v.id = a.programme_version_id`,
    condition: `SUBSTR(a.start_on, 1, 7) = ${month} AND v.key = ${programme}`,
    values: [cohort.month, cohort.programme],
  };
}

/**
 * The first person named of those whose move the oldest request is, empty where nobody is. The
 * column holds `["id","id"]`; SQLite and PostgreSQL both know how to cut, and neither the other's JSON.
 */
export const signerSql = 'SUBSTR(s.oldest_request_owners, 3, 36)';
