import { Injectable } from '@nestjs/common';
import {
  apprenticeships,
  type Appendix,
  type AppendixField,
  type Response,
} from '@tracker/contract';
import { recordMovesOpenTo, roleWords, type PersonId, type Role } from '@tracker/domain';
import { appendixKeys } from '@tracker/programmes';
import { Db } from '../platform/db';
import { peopleVersion } from './people-version';
import { headOf, Records, type ApprenticeRecord } from './records';

type View = Response<typeof apprenticeships.getApprenticeship>;
type Holder = { id: PersonId; name: string; email: string; since: string; role: Role };

/** Everything that was agreed about one apprenticeship, and who has which role in it since when. */
@Injectable()
export class Details {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  async view(me: PersonId, id: string): Promise<View> {
    const record = await this.records.visibleTo(this.db.read, me, id);
    const holders = await this.holders(record);
    return {
      ...headOf(me, record),
      version: peopleVersion(record.parties),
      appendix: appendixView(record.row.appendix),
      people: shownRoles.map((role) => ({
        role,
        title: capitalised(roleWords[role]),
        people: holders.filter((holder) => holder.role === role),
      })),
      moves: recordMovesOpenTo(me, record.parties),
    };
  }

  private holders({ id, today }: ApprenticeRecord): Promise<Holder[]> {
    return this.db.read.rows<Holder>(
      `SELECT p.id, p.name, p.email, r.role, r.from_on AS since
         FROM relationships r JOIN people p ON p.id = r.person_id
        WHERE r.apprenticeship_id = $1 AND r.from_on <= $2
          AND (r.until_on IS NULL OR r.until_on >= $2)
        ORDER BY p.name, p.id`,
      [id, today],
    );
  }
}

const shownRoles: readonly Role[] = ['apprentice', ...apprenticeships.assignableRoles];

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** As the role definition calls its appendix fields. */
const titles: Record<AppendixField, string> = {
  referenceNumber: 'Reference number',
  grade: 'Grade',
  salaryBand: 'Salary band',
  typeOfRole: 'Type of role',
  location: 'Location',
  businessArea: 'Business area',
  contractType: 'Contract type',
  workingPattern: 'Working pattern',
  hours: 'Hours',
  reportsTo: 'Reports to',
};

const appendixView = (appendix: Appendix) =>
  appendixKeys.map((field) => ({ field, title: titles[field], value: appendix[field] }));
