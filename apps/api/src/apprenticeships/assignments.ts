import { Injectable } from '@nestjs/common';
import type { apprenticeships, Body, Params } from '@tracker/contract';
import {
  checkMayName,
  holdersOf,
  invalid,
  lastDayOfEnded,
  namesChanged,
  outdated,
  ownWorkProblems,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { Relationship } from '../people/relationship.entity';
import { Db, type Reader, type Tx } from '../platform/db';
import { placeholders } from '../platform/placeholders';
import { accountProblem, accountsOf } from './named-accounts';
import { peopleVersion } from './people-version';
import { Records, takeTurn, type ApprenticeRecord } from './records';

type Place = Params<typeof apprenticeships.assignPeople>;
type Role = Place['role'];
type Emails = Body<typeof apprenticeships.assignPeople>['emails'];

/** Who is what to one apprentice, from today on. */
@Injectable()
export class Assignments {
  constructor(
    private readonly db: Db,
    private readonly records: Records,
  ) {}

  /** Names the people of one role. Naming those who have it already changes nothing. */
  async assign(me: PersonId, { id, role }: Place, emails: Emails, version: string): Promise<void> {
    const record = await this.records.visibleTo(this.db.read, me, id);
    checkMayName(me, record.parties.apprentice);
    const named = await this.named(this.db.read, record, emails);
    if (changesNothing(record, role, named)) return;
    await this.db.write(async (tx) => {
      await takeTurn(tx, id);
      const now = await this.records.one(tx, id);
      checkVersion(now, version);
      await this.change(tx, me, now, role, named);
    });
  }

  private async named(db: Reader, { parties }: ApprenticeRecord, emails: Emails) {
    const accounts = await accountsOf(db, emails);
    const problems = emails.flatMap((email) => {
      const account = accounts.get(email);
      const own = ownWorkProblems(parties.apprentice, [{ field: email, personId: account?.id }]);
      return accountProblem(account, email) ?? own[email] ?? [];
    });
    if (problems.length > 0) throw invalid({ emails: [...new Set(problems)].join('. ') });
    return [...accounts.values()].map((account) => account.id);
  }

  private async change(
    tx: Tx,
    me: PersonId,
    record: ApprenticeRecord,
    role: Role,
    after: readonly PersonId[],
  ) {
    const before = holdersOf(record.parties, role);
    const { ended, begun } = namesChanged(before, after);
    await end(tx, record, role, ended);
    await tx.insert(Relationship, relationships(record, role, begun));
    tx.record({
      by: me,
      what: 'apprenticeship.assign',
      subject: { kind: 'apprenticeship', id: record.id },
      apprenticeshipId: record.id,
      detail: { role, before, after },
    });
  }
}

function checkVersion({ parties }: ApprenticeRecord, version: string) {
  if (peopleVersion(parties) !== version)
    throw outdated(
      'Somebody else has changed who has which role since you opened this page. Nothing was saved',
    );
}

function changesNothing({ parties }: ApprenticeRecord, role: Role, named: readonly PersonId[]) {
  const { ended, begun } = namesChanged(holdersOf(parties, role), named);
  return ended.length + begun.length === 0;
}

/** Access ends at once. Somebody who was named today and is replaced today never had the role. */
async function end(
  tx: Tx,
  { id, today }: ApprenticeRecord,
  role: Role,
  people: readonly PersonId[],
) {
  if (people.length === 0) return;
  await tx.rows(
    `UPDATE relationships SET until_on = $1
      WHERE apprenticeship_id = $2 AND role = $3 AND (until_on IS NULL OR until_on >= $4)
        AND person_id IN (${placeholders(people, 5)})`,
    [lastDayOfEnded(today), id, role, today, ...people],
  );
}

const relationships = (
  { id, today }: ApprenticeRecord,
  role: Role,
  people: readonly PersonId[],
): Relationship[] =>
  people.map((personId) => ({
    id: randomUUID(),
    personId,
    role,
    apprenticeshipId: id,
    fromOn: today,
    untilOn: null,
  }));
