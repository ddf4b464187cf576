import type { HeatCell } from '@tracker/domain';
import type { Reader } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import type { Programmes } from '../programmes/programmes';
import { askerValues, byName, laterThanThird, mine, type Asker } from '../reports/whose';
import { cellsOf, columnsOf, sumOf, type HeatColumn, type HeatItem } from './heat-columns';

/** One apprentice of the team. */
export type HeatSubject = {
  id: string;
  personId: string;
  name: string;
  startOn: string;
  plannedEndOn: string;
  versionId: string;
};

/** Apprentices of the team by name, at most `limit`, after the one of this id. One statement. */
export const subjectsAfter = (db: Reader, asker: Asker, after: string | null, limit: number) =>
  db.rows<HeatSubject>(
    `SELECT a.id, a.person_id AS "personId", p.name, a.start_on AS "startOn",
            a.planned_end_on AS "plannedEndOn", a.programme_version_id AS "versionId"
       ${mine(asker)} ${after === null ? '' : laterThanThird} ${byName} LIMIT ${String(limit)}`,
    [...askerValues(asker), ...(after === null ? [] : [after])],
  );

type ItemRow = Omit<HeatItem, 'required' | 'count'> & {
  of: string;
  required: boolean | number;
  count: number | string;
};

const itemFrom = ({ required, count, ...row }: ItemRow) => ({
  ...row,
  required: Boolean(required),
  count: Number(count),
});

const group = (rows: readonly ItemRow[]) => {
  const groups = new Map<string, HeatItem[]>();
  for (const row of rows) groups.set(row.of, [...(groups.get(row.of) ?? []), itemFrom(row)]);
  return groups;
};

/** Apprentice → column → figures. One statement, whatever the number of apprentices. */
export async function cellsBySubject(
  db: Reader,
  programmes: Programmes,
  subjects: readonly HeatSubject[],
  today: string,
): Promise<Map<string, Map<string, HeatCell>>> {
  if (subjects.length === 0) return new Map();
  const ids = subjects.map(({ id }) => id);
  const items = group(
    await db.rows<ItemRow>(
      `SELECT apprenticeship_id AS "of", item_key AS "itemKey", state, required, due_on AS "dueOn",
              1 AS count
         FROM plan_items WHERE apprenticeship_id IN (${placeholders(ids, 1)})`,
      ids,
    ),
  );
  const cells = subjects.map(async ({ id, versionId }) => {
    const programme = await programmes.version(db, versionId);
    return [id, cellsOf(programme, items.get(id) ?? [], today)] as const;
  });
  return new Map(await Promise.all(cells));
}

export type Team = { columns: HeatColumn[]; totals: Map<string, HeatCell> };

/** The whole team added up, in one statement: items alike in key, state and whether they are due are one row. */
export async function teamOf(db: Reader, programmes: Programmes, asker: Asker): Promise<Team> {
  const rows = await db.rows<ItemRow>(
    `SELECT a.programme_version_id AS "of", i.item_key AS "itemKey", i.state, i.required,
            MAX(i.due_on) AS "dueOn", COUNT(*) AS count
       FROM plan_items i JOIN apprenticeships a ON a.id = i.apprenticeship_id
      WHERE i.apprenticeship_id IN (SELECT a.id ${mine(asker)})
      GROUP BY a.programme_version_id, i.item_key, i.state, i.required,
               CASE WHEN i.due_on < $2 THEN 0 WHEN i.due_on = $2 THEN 1 ELSE 2 END`,
    askerValues(asker),
  );
  const versions = [...group(rows)].map(async ([versionId, items]) => {
    const programme = await programmes.version(db, versionId);
    return { programme, cells: cellsOf(programme, items, asker.today) };
  });
  const found = await Promise.all(versions);
  const columns = columnsOf(found.map(({ programme }) => programme));
  const totals = columns.map(({ key }) => {
    const own = found.flatMap(({ cells }) => cells.get(key) ?? []);
    return [key, sumOf(own)] as const;
  });
  return { columns, totals: new Map(totals) };
}
