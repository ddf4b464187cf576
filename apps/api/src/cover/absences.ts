import { Injectable } from '@nestjs/common';
import type { Body, cover as contract } from '@tracker/contract';
import {
  absenceProblems,
  checkEndable,
  checkMayRecordAbsence,
  conflict,
  deputyProblem,
  invalid,
  missing,
  overlapProblems,
  type PersonId,
} from '@tracker/domain';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { Person } from '../accounts/person.entity';
import { Sessions } from '../accounts/sessions';
import { accountsOf, takeTurnOf } from '../apprenticeships/named-accounts';
import { judgesOf } from '../people/judges';
import { Clock } from '../platform/clock';
import { Db, type Reader, type Tx } from '../platform/db';
import { Absence } from './absence.entity';
import { isCovered } from './away-on';

type Form = Body<typeof contract.recordAbsence>;

/** Recording that somebody is away, with a deputy or without, and ending that early. */
@Injectable()
export class Absences {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** From its first day on, the deputy judges in place of the person. Says everything that is wrong at once. */
  record(me: PersonId, personId: PersonId, form: Form): Promise<void> {
    return this.db.write(async (tx) => {
      if (!(await tx.existsBy(Person, { id: personId }))) throw missing('Person');
      await this.checkMayRecord(tx, me, personId);
      await takeTurnOf(tx, personId);
      const deputyId = await this.checked(tx, personId, form);
      const absence: Absence = {
        id: randomUUID(),
        personId,
        fromOn: form.fromOn,
        untilOn: form.untilOn,
        deputyId,
        recordedBy: me,
        recordedAt: this.clock.now(),
        endedBy: null,
        endedAt: null,
      };
      await tx.insert(Absence, absence);
      await recordOn(tx, me, absence, 'record');
    });
  }

  /** From now on the person judges again. What the deputy decided stays, with both names. */
  async end(me: PersonId, id: string): Promise<void> {
    const isLead = await this.sessions.hasRole(me, ['programme-lead']);
    await this.db.write(async (tx) => {
      const absence = await tx.findOneBy(Absence, { id });
      if (!absence || (absence.personId !== me && !isLead)) throw missing('Absence');
      await this.checkMayRecord(tx, me, absence.personId);
      checkEndable(absence, this.clock.today());
      const ended = { endedBy: me, endedAt: this.clock.now() };
      if ((await tx.update(Absence, { id, endedAt: IsNull() }, ended)) === 0)
        throw conflict('This absence was ended already');
      await recordOn(tx, me, absence, 'end');
    });
  }

  private async checkMayRecord(tx: Reader, me: PersonId, person: PersonId) {
    const judgesActor = (await judgesOf(tx, me, this.clock.today())).has(person);
    checkMayRecordAbsence(me, person, { judgesActor });
  }

  /** Resolves to the deputy. */
  private async checked(tx: Reader, person: PersonId, form: Form): Promise<PersonId | null> {
    const others = await tx.find(Absence, { where: { personId: person, endedAt: IsNull() } });
    const { deputy, problem } = await this.deputy(tx, person, form.deputy);
    const problems = {
      ...overlapProblems(form, others),
      ...absenceProblems(form, this.clock.today()),
      ...(problem !== null && { deputy: problem }),
    };
    if (Object.keys(problems).length > 0) throw invalid(problems);
    return deputy;
  }

  /** One sentence for every address that cannot be named: it tells nobody who has an account. */
  private async deputy(tx: Reader, person: PersonId, email: string) {
    if (email === '') return { deputy: null, problem: null };
    const account = (await accountsOf(tx, [email])).get(email);
    if (account?.state !== 'active')
      return { deputy: null, problem: 'Nobody with this email address can stand in. Check it' };
    const apprentices = await apprenticesOf(tx, person, this.clock.today());
    return { deputy: account.id, problem: deputyProblem(person, account.id, apprentices) };
  }
}

/** Whose work this person judges, now or later. */
const apprenticesOf = (db: Reader, person: PersonId, today: string) =>
  db.rows<{ id: PersonId; name: string }>(
    `SELECT DISTINCT p.id, p.name
       FROM relationships own
       JOIN relationships theirs ON theirs.apprenticeship_id = own.apprenticeship_id
       JOIN people p ON p.id = theirs.person_id
      WHERE own.person_id = $1 AND ${isCovered('own')} AND theirs.role = 'apprentice'
        AND (own.until_on IS NULL OR own.until_on >= $2)
        AND (theirs.until_on IS NULL OR theirs.until_on >= $2)`,
    [person, today],
  );

/** One row for each record in which the person judges on these days, so that each timeline says it. */
async function recordOn(tx: Tx, me: PersonId, absence: Absence, verb: 'record' | 'end') {
  const { id, personId, fromOn, untilOn, deputyId } = absence;
  const concerned = await tx.rows<{ id: string }>(
    `SELECT DISTINCT r.apprenticeship_id AS id FROM relationships r
      WHERE r.person_id = $1 AND ${isCovered('r')} AND r.from_on <= $2
        AND (r.until_on IS NULL OR r.until_on >= $3)
      ORDER BY r.apprenticeship_id`,
    [personId, untilOn, fromOn],
  );
  const ids = concerned.length > 0 ? concerned.map((row) => row.id) : [null];
  for (const apprenticeshipId of ids)
    tx.record({
      by: me,
      what: `absence.${verb}`,
      subject: { kind: 'absence', id },
      apprenticeshipId,
      detail: { person: personId, fromOn, untilOn, ...(deputyId !== null && { deputy: deputyId }) },
    });
}
