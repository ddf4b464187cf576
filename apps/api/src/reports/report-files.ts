import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Query, reports } from '@tracker/contract';
import { missing, type PersonId } from '@tracker/domain';
import { Records } from '../apprenticeships/records';
import { Standings } from '../plans/standings';
import { Clock } from '../platform/clock';
import type { CsvCell } from '../platform/csv';
import { Db } from '../platform/db';
import type { PublishedProgramme } from '../programmes/programmes';
import { partsOf } from './batches';
import { certificateRows, certificatesHead } from './certificate-rows';
import { csvAnswer, type CsvRows } from './csv-answer';
import { hoursHead, hoursRows } from './hours-rows';
import { signOffRows, signOffsHead } from './sign-off-rows';
import { teamHead, teamRow } from './team-rows';
import { isMine, subjectsOf, type Asker, type Subject } from './whose';

export type Asked = Query<typeof reports.downloadHours>;

/** Apprentices whose whole plan is read at a time. */
const plansAtOnce = 50;

/** CSV files, written from the database while they are sent. What nobody may see is in no batch of them. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: Records,
    private readonly standings: Standings,
  ) {}

  team = (me: PersonId, asked: Asked) =>
    this.file('team', teamHead, me, asked, (asker) => this.teamRows(asker));

  hours = (me: PersonId, asked: Asked) =>
    this.file('hours', hoursHead, me, asked, (asker) =>
      this.each(asker, (subject, programme) =>
        hoursRows(this.db.read, subject, asked, (key) => programme.item(key).title),
      ),
    );

  signOffs = (me: PersonId, asked: Asked) =>
    this.file('sign-offs', signOffsHead, me, asked, (asker) =>
      this.each(asker, (subject, programme) =>
        signOffRows(this.db.read, subject, asked, programme),
      ),
    );

  certificates = (me: PersonId, asked: Asked) =>
    this.file('certificates', certificatesHead, me, asked, (asker) =>
      this.certificateRows(asker, asked),
    );

  /** 404, before the first byte, for the apprenticeship that is not theirs. */
  private async file(
    what: string,
    head: readonly string[],
    me: PersonId,
    { from, to, apprenticeship }: Asked,
    rows: (asker: Asker) => CsvRows,
  ): Promise<StreamableFile> {
    const asker = { me, today: this.clock.today(), apprenticeship };
    if (apprenticeship !== undefined && !(await isMine(this.db.read, asker, apprenticeship)))
      throw missing('Apprenticeship');
    const isAsOfToday = what === 'team' || (from === null && to === null);
    const period = isAsOfToday ? asker.today : `${from ?? 'start'}-to-${to ?? asker.today}`;
    return csvAnswer(`${what}-${period}.csv`, head, rows(asker));
  }

  private async *teamRows(asker: Asker): AsyncGenerator<CsvCell[][]> {
    for await (const subjects of subjectsOf(this.db.read, asker))
      for (const part of partsOf(subjects, plansAtOnce)) {
        const records = await this.recordsOf(part);
        const progress = await this.standings.of(this.db.read, records);
        yield progress.map((each) => teamRow(asker.me, each));
      }
  }

  private async *certificateRows(asker: Asker, asked: Asked): AsyncGenerator<CsvCell[][]> {
    for await (const subjects of subjectsOf(this.db.read, asker))
      yield certificateRows(this.db.read, subjects, asked, asker.today);
  }

  /** The rows of one apprentice after the other, with the programme that holds the words of the items. */
  private async *each(
    asker: Asker,
    rowsOf: (subject: Subject, programme: PublishedProgramme) => AsyncGenerator<CsvCell[][]>,
  ): AsyncGenerator<CsvCell[][]> {
    for await (const subjects of subjectsOf(this.db.read, asker))
      for (const { id, programme } of await this.recordsOf(subjects)) {
        const subject = subjects.find((each) => each.id === id);
        if (subject) yield* rowsOf(subject, programme);
      }
  }

  /** In the order of the names. */
  private async recordsOf(subjects: readonly Subject[]) {
    const ids = subjects.map(({ id }) => id);
    const records = await this.records.many(this.db.read, ids);
    return records.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  }
}
