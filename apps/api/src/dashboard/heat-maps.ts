import { Injectable, type StreamableFile } from '@nestjs/common';
import type { heatMap, Query, Response } from '@tracker/contract';
import {
  heatOf,
  heatWords,
  plannedWeeks,
  plural,
  weekOf,
  type HeatCell,
  type PersonId,
} from '@tracker/domain';
import { Clock } from '../platform/clock';
import type { CsvCell } from '../platform/csv';
import { cursorOf, idPart, readCursor } from '../platform/cursor';
import { Db } from '../platform/db';
import { Programmes } from '../programmes/programmes';
import { csvAnswer } from '../reports/csv-answer';
import { countOfMine, type Asker } from '../reports/whose';
import type { HeatColumn } from './heat-columns';
import { cellsBySubject, subjectsAfter, teamOf, type HeatSubject, type Team } from './heat-rows';

type HeatMap = Response<typeof heatMap.getHeatMap>;
type Cells = Map<string, HeatCell>;

const pageSize = 50;

/** Duty × apprentice for a line manager. Four statements, whatever the size of the team. */
@Injectable()
export class HeatMaps {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly programmes: Programmes,
  ) {}

  async page(me: PersonId, { after }: Query<typeof heatMap.getHeatMap>): Promise<HeatMap> {
    const db = this.db.read;
    const asker = this.asker(me);
    const [from = null] = after === undefined ? [] : readCursor(after, 1, idPart);
    const found = await subjectsAfter(db, asker, from, pageSize + 1);
    const shown = found.slice(0, pageSize);
    const last = shown.at(-1);
    const cells = await cellsBySubject(db, this.programmes, shown, asker.today);
    const team = await teamOf(db, this.programmes, asker);
    const apprentices = await countOfMine(db, asker);
    return {
      today: asker.today,
      ...headline(team, apprentices),
      apprentices,
      columns: apprentices === 0 ? [] : team.columns,
      rows: shown.map((subject) => rowOf(subject, team.columns, cells, asker.today)),
      totals: team.columns.flatMap(({ key }) => cellView(team.totals.get(key)) ?? []),
      next: found.length > pageSize && last ? cursorOf(last.id) : null,
    };
  }

  async file(me: PersonId): Promise<StreamableFile> {
    const asker = this.asker(me);
    const { columns } = await teamOf(this.db.read, this.programmes, asker);
    const figures = columns.flatMap(({ title }) =>
      ['due', 'signed off', 'late', 'waiting'].map((figure) => `${title}: ${figure}`),
    );
    const head = ['Apprentice', 'Week', ...figures];
    return csvAnswer(`heat-map-${asker.today}.csv`, head, this.csvRows(asker, columns));
  }

  private async *csvRows(asker: Asker, columns: readonly HeatColumn[]) {
    let after: string | null = null;
    do {
      const found: HeatSubject[] = await subjectsAfter(this.db.read, asker, after, pageSize);
      const cells = await cellsBySubject(this.db.read, this.programmes, found, asker.today);
      yield found.map((subject) => csvRowOf(subject, columns, cells.get(subject.id), asker.today));
      after = found.length === pageSize ? (found.at(-1)?.id ?? null) : null;
    } while (after !== null);
  }

  private asker = (me: PersonId): Asker => ({ me, today: this.clock.today(), team: true });
}

const csvRowOf = (
  { name, startOn }: HeatSubject,
  columns: readonly HeatColumn[],
  cells: Cells | undefined,
  today: string,
): CsvCell[] => [
  name,
  weekOf(startOn, today),
  ...columns.flatMap(({ key }): CsvCell[] => {
    const cell = cells?.get(key);
    return cell ? [cell.due, cell.signedOff, cell.late, cell.waiting] : [null, null, null, null];
  }),
];

const cellView = (cell: HeatCell | undefined) =>
  cell ? { ...cell, words: heatWords(cell), heat: heatOf(cell) } : null;

const rowOf = (
  subject: HeatSubject,
  columns: readonly HeatColumn[],
  cells: ReadonlyMap<string, Cells>,
  today: string,
): HeatMap['rows'][number] => ({
  apprenticeshipId: subject.id,
  apprentice: { id: subject.personId, name: subject.name },
  week: weekOf(subject.startOn, today),
  weeks: plannedWeeks(subject),
  cells: columns.map(({ key }) => cellView(cells.get(subject.id)?.get(key))),
});

/** The heading is the answer: which duty holds the team up. */
function headline({ columns, totals }: Team, apprentices: number) {
  if (apprentices === 0)
    return {
      heading: 'You have no apprentices yet',
      sentence: 'A programme lead names you as the line manager of an apprentice.',
    };
  const lateIn = (key: string) => totals.get(key)?.late ?? 0;
  const all = columns.reduce((sum, { key }) => sum + lateIn(key), 0);
  if (all === 0) return { heading: 'Nothing is late in your team', sentence: '' };
  const most = columns.reduce((a, b) => (lateIn(b.key) > lateIn(a.key) ? b : a));
  return {
    heading: `${most.title} has the most late items`,
    sentence: `${plural(all, 'item')} ${all === 1 ? 'is' : 'are'} late across the team, ${String(lateIn(most.key))} of them in this duty.`,
  };
}
